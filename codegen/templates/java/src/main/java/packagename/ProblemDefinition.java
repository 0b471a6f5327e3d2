package packagename;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of a problem type (RFC 9457).
 *
 * @param server the id of the server that it belongs to; nothing: it is registered with IANA
 * @param name its name, such as {@code DateNotAcceptable}
 * @param uri its type URI
 * @param former type URIs that it had before
 * @param status the status that it comes with; nothing where it comes with any
 * @param title what it says to people
 * @param summary what it means, in one sentence
 * @param members the values that it carries beside those of RFC 9457
 * @param causes why it happens
 * @param remedies what to do about it
 * @param retry whether and when the client may send the request again
 * @param doubts what is not certain
 * @param deprecated since when it is no longer sent, and what is sent instead
 * @param references the sources, the defining one first
 */
public record ProblemDefinition(
        Optional<String> server,
        String name,
        String uri,
        List<String> former,
        Optional<SubStatusCode> status,
        String title,
        String summary,
        List<MemberDefinition> members,
        List<String> causes,
        List<String> remedies,
        List<Retry> retry,
        List<String> doubts,
        Optional<ProblemDefinition.Deprecation> deprecated,
        List<Reference> references) {
    /**
     * That a problem type is no longer sent.
     *
     * @param since a version or a day
     * @param use the name of the problem type that is sent instead
     */
    public record Deprecation(String since, String use) {}

    /** All problem types: those of the package's own servers, and those that are registered with IANA. */
    public static List<ProblemDefinition> all() {
        return ProblemDefinitions.ALL;
    }

    /**
     * The problem type of a type URI, which has to be the same letter by letter and may be a former one; or else of a
     * name, or of the last part of a URI, in upper or lower case.
     */
    public static Optional<ProblemDefinition> find(String what) {
        String text = StatusCodes.lower(what);
        return first(it -> it.uri.equals(what))
                .or(() -> first(it -> it.former.contains(what)))
                .or(() -> first(it -> StatusCodes.lower(it.name).equals(text)))
                .or(() -> first(it -> slug(it.uri).equals(text)))
                .or(() -> first(it -> it.former.stream().anyMatch(uri -> slug(uri).equals(text))));
    }

    private static Optional<ProblemDefinition> first(Predicate<ProblemDefinition> is) {
        return all().stream().filter(is).findFirst();
    }

    /** The last part of a URI in lower case. */
    private static String slug(String uri) {
        int at = Math.max(
                Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')), Math.max(uri.lastIndexOf('='), uri.lastIndexOf(':')));
        return StatusCodes.lower(uri.substring(at + 1));
    }
}
