package packagename;

import java.util.Optional;

/**
 * A header field that a response must, should or may carry, or must not.
 *
 * @param name its name
 * @param level how binding it is
 * @param value what its value has to be or hold
 * @param when the condition; without it, always
 * @param example a valid value
 * @param source where it is said
 */
public record HeaderField(
        String name,
        Level level,
        Optional<String> value,
        Optional<String> when,
        Optional<String> example,
        Optional<Reference> source) {}
