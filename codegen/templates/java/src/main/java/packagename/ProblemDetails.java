package packagename;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What every problem has.
 *
 * @param type the type URI as it came; {@code about:blank} if there was none (RFC 9457, section 3.1.1)
 * @param title what the type says to people
 * @param status the status that stands in the problem, or else that of the response
 * @param detail what this occurrence says to people
 * @param instance the URI of this occurrence
 * @param extensions members that the type does not have
 * @param body the body as it came, with all its digits; empty if the problem was made here
 */
public record ProblemDetails(
        String type,
        Optional<String> title,
        OptionalInt status,
        Optional<String> detail,
        Optional<String> instance,
        Map<String, Json> extensions,
        String body) {
    /** Those of a problem of which nothing is known. */
    public static final ProblemDetails NONE = new ProblemDetails(
            "about:blank", Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Map.of(), "");

    /** The extensions are copied. */
    public ProblemDetails {
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /** With another detail. */
    public ProblemDetails withDetail(String text) {
        return new ProblemDetails(type, title, status, Optional.of(text), instance, extensions, body);
    }

    /** With the URI of this occurrence. */
    public ProblemDetails withInstance(String uri) {
        return new ProblemDetails(type, title, status, detail, Optional.of(uri), extensions, body);
    }

    /** With the status of a response, if there is none and it is a code. */
    ProblemDetails orStatus(int code) {
        boolean isNeeded = status.isEmpty() && Definition.isCode(code);
        OptionalInt either = isNeeded ? OptionalInt.of(code) : status;
        return new ProblemDetails(type, title, either, detail, instance, extensions, body);
    }

    /** With what the type says where nothing came. */
    ProblemDetails or(Optional<String> itsTitle, Optional<String> itsDetail) {
        return new ProblemDetails(type, title.or(() -> itsTitle), status, detail.or(() -> itsDetail), instance, extensions, body);
    }
}
