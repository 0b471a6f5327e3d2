package packagename;

import java.util.Optional;

/**
 * What a source asks of a party, such as an origin server.
 *
 * @param who the party
 * @param level how binding it is
 * @param what what it asks for, as it reads behind "must"
 * @param when the condition; without it, always
 * @param source where it is said
 */
public record Requirement(
        String who, Level level, String what, Optional<String> when, Optional<Reference> source) {}
