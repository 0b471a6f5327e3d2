package packagename;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Reads the members of a body. */
final class ProblemReader {
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance");

    private final Map<String, Json> members;
    private final String body;
    private final Set<String> known = new HashSet<>();
    private boolean isComplete = true;

    private ProblemReader(Map<String, Json> members, String body) {
        this.members = members;
        this.body = body;
    }

    static ProblemReader of(String body) {
        try {
            if (Json.parse(body) instanceof Json.Obj object) {
                return new ProblemReader(object.members(), body);
            }
        } catch (InvalidJsonException error) {
            throw new InvalidProblemException("the body of a problem has to be JSON: " + error.getMessage(), error);
        }
        throw new InvalidProblemException("the body of a problem has to be a JSON object", null);
    }

    /** For another type. */
    ProblemReader again() {
        return new ProblemReader(members, body);
    }

    String uri() {
        return Value.text(members.get("type")).orElse("about:blank");
    }

    /** Whether all that a type asks for is there. */
    boolean isComplete() {
        return isComplete;
    }

    /** A member that may be missing; one of a wrong type is ignored. */
    <T> Optional<T> optional(String name, Function<Json, Optional<T>> read) {
        known.add(name);
        return read.apply(members.get(name));
    }

    /** A member that has to be there; where it is missing, something else, and the problem is not complete. */
    <T> T required(String name, Function<Json, Optional<T>> read, T fallback) {
        Optional<T> value = optional(name, read);
        isComplete = isComplete && value.isPresent();
        return value.orElse(fallback);
    }

    /** Reads a list, each value of which has to be right. */
    static <T> Function<Json, Optional<List<T>>> list(Function<Json, Optional<T>> read) {
        return value -> {
            if (!(value instanceof Json.Arr array)) {
                return Optional.empty();
            }
            List<T> values = new ArrayList<>();
            for (Json each : array.values()) {
                Optional<T> one = read.apply(each);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                values.add(one.get());
            }
            return Optional.of(List.copyOf(values));
        };
    }

    /** What every problem has, where it has the right type; and all other members but those that were read. */
    ProblemDetails details() {
        Optional<String> title = Value.text(members.get("title"));
        Optional<String> detail = Value.text(members.get("detail"));
        Optional<String> instance = Value.text(members.get("instance"));
        Optional<Long> status = Value.integer(members.get("status")).filter(code -> code >= 100 && code <= 999);
        Map<String, Json> extensions = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            boolean isRead = switch (name) {
                case "title" -> title.isPresent();
                case "detail" -> detail.isPresent();
                case "instance" -> instance.isPresent();
                case "status" -> status.isPresent();
                case "type" -> Value.text(value).isPresent();
                default -> known.contains(name) && !STANDARD.contains(name);
            };
            if (!isRead) {
                extensions.put(name, value);
            }
        });
        OptionalInt code = status.map(it -> OptionalInt.of(it.intValue())).orElse(OptionalInt.empty());
        return new ProblemDetails(uri(), title, code, detail, instance, extensions, body);
    }
}
