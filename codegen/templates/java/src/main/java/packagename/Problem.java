package packagename;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A problem (RFC 9457): of a known type, or an {@link UnknownProblem}. */
public interface Problem {
    /** The name of its type in code, such as {@code SoldOut}; {@code Unknown} for a type that is not known. */
    String kind();

    /** What every problem has. */
    ProblemDetails details();

    /** The members of its type by their names in JSON; of an unknown one none. */
    Map<String, Json> members();

    /** With the status of a response, if the problem has none. */
    Problem orStatus(int status);

    /** The type URI. */
    default String type() {
        return details().type();
    }

    /** The title. */
    default Optional<String> title() {
        return details().title();
    }

    /** The status that stands in the problem, or else that of the response. */
    default OptionalInt status() {
        return details().status();
    }

    /** The detail. */
    default Optional<String> detail() {
        return details().detail();
    }

    /** The URI of this occurrence. */
    default Optional<String> instance() {
        return details().instance();
    }

    /** Members that its type does not have; of an unknown one all that came beside those above. */
    default Map<String, Json> extensions() {
        return details().extensions();
    }

    /** The body of a response, {@code application/problem+json}. */
    default String toJson() {
        Json.Builder whole = new Json.Builder().with("type", new Json.Str(type())).with("title", title().map(Json.Str::new));
        status().ifPresent(status -> whole.with("status", Json.ofInteger(status)));
        whole.with("detail", detail().map(Json.Str::new)).with("instance", instance().map(Json.Str::new));
        // A member of a wrong type never stands in for the right one.
        return whole.withOthers(members()).withOthers(extensions()).build().write();
    }

    /**
     * Reads the body of a problem of any type as an unknown one, as RFC 9457 section 3.1 asks: a member of a wrong type is
     * ignored.
     *
     * @throws InvalidProblemException if the body is no JSON object
     */
    static UnknownProblem parse(String body) {
        return UnknownProblem.read(ProblemReader.of(body));
    }
}
