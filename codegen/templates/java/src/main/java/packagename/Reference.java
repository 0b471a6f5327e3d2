package packagename;

import java.util.Optional;

/**
 * Where something is said: an RFC, a draft, a file of a repository, or a page.
 *
 * @param title as a person would cite it
 * @param url its address, if it has one
 */
public record Reference(String title, Optional<String> url) {}
