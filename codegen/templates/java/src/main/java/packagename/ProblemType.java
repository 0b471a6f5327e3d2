package packagename;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What is known of a problem type.
 *
 * @param kind its name in code
 * @param uri its type URI
 * @param former type URIs that it had before
 * @param title what it says to people
 * @param status the status that it is sent with
 * @param parts the detail in parts
 */
public record ProblemType(
        String kind, String uri, List<String> former, String title, int status, List<ProblemType.Part> parts) {
    /**
     * A part of a detail.
     *
     * @param text a text, or the name of a member
     * @param isMember whether it is the name of a member
     */
    public record Part(String text, boolean isMember) {}

    /** The details of a new problem with these members. */
    ProblemDetails details(Map<String, Json> members) {
        return new ProblemDetails(
                uri, Optional.of(title), OptionalInt.of(status), detail(members), Optional.empty(), Map.of(), "");
    }

    /** Those that came, with the title and the detail of the type where none came. */
    ProblemDetails details(ProblemDetails came, Map<String, Json> members) {
        return came.or(Optional.of(title), detail(members));
    }

    private Optional<String> detail(Map<String, Json> members) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .map(part -> part.isMember ? show(members.getOrDefault(part.text, new Json.Str(""))) : part.text)
                        .collect(Collectors.joining()));
    }

    /** A value as people read it. */
    private static String show(Json value) {
        if (value instanceof Json.Str text) {
            return text.value();
        }
        if (value instanceof Json.Arr array) {
            return array.values().stream().map(ProblemType::show).collect(Collectors.joining(", "));
        }
        return value.write();
    }
}
