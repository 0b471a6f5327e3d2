package packagename;

import java.util.List;

/**
 * What a support article says of a code, also where the standard says otherwise.
 *
 * @param meaning what the code means there
 * @param hints practical hints
 * @param further titles of the articles that it points to
 */
public record Article(String meaning, List<String> hints, List<String> further) {}
