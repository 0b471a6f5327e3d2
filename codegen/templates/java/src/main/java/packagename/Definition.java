package packagename;

import java.util.List;
import java.util.Optional;

/**
 * What one publisher says about one code or sub-status code.
 *
 * @param code the code
 * @param server the id of the server that defines it; nothing is the standard
 * @param name its name, such as {@code NotFound}
 * @param phrase what goes on the wire; nothing where no source says what the publisher sends
 * @param title what the publisher's documentation calls it, where that is not the phrase
 * @param formerPhrases phrases that earlier specifications gave it
 * @param aliases other phrases that mean the same
 * @param summary what it means, in one sentence
 * @param article what a support article for people who diagnose a server says of it
 * @param causes why it happens
 * @param remedies what to do about it
 * @param notes what else is to be known
 * @param doubts what is not certain
 * @param state where it stands with its publisher
 * @param expires the day on which a temporary registration ends
 * @param requirements what the sources ask of clients, servers and caches beyond the facts and header fields
 * @param seeAlso related codes, such as {@code 308} or {@code 401.3}
 * @param since the version that brought it
 * @param until the version that removed it
 * @param authority how good the source is; nothing for the standard
 * @param references the sources, the defining one first
 */
public record Definition(
        SubStatusCode code,
        Optional<String> server,
        String name,
        Optional<String> phrase,
        Optional<String> title,
        List<String> formerPhrases,
        List<String> aliases,
        String summary,
        Optional<Article> article,
        List<String> causes,
        List<String> remedies,
        List<String> notes,
        List<String> doubts,
        State state,
        Optional<String> expires,
        List<Requirement> requirements,
        List<String> seeAlso,
        Optional<String> since,
        Optional<String> until,
        Optional<Authority> authority,
        List<Reference> references) {
    /** All definitions, sorted by code and sub-status. */
    public static List<Definition> all() {
        return Definitions.ALL;
    }

    /** Everything that is said about one code or sub-status code. */
    public static List<Definition> meanings(SubStatusCode code) {
        return Definitions.of(code);
    }

    /** What the standard says about a code. */
    public static Optional<Definition> lookup(int code) {
        return isCode(code) ? by(Optional.empty(), meanings(SubStatusCode.of(code))) : Optional.empty();
    }

    /** What a server says about a code or sub-status code. */
    public static Optional<Definition> lookup(String server, SubStatusCode code) {
        return by(Optional.of(server), meanings(code));
    }

    /** What one publisher says about a code or sub-status code; no server is the standard. */
    public static Optional<Definition> lookup(Optional<String> server, SubStatusCode code) {
        return by(server, meanings(code));
    }

    /**
     * The definitions that fit some words, the best first: at most 32.
     *
     * <p>It looks for each word in the code, phrases, title, name, summary, the server, causes and remedies. Upper and
     * lower case are the same, and so are forms such as "throttle" and "throttled"; the start of a word finds it too. A
     * definition that has more of the words comes before one that has fewer, a word in the phrase or name counts more
     * than one in a cause, and at equal weight the standard comes first.
     */
    public static List<Hit> search(String words) {
        return Search.of(words);
    }

    static Optional<Definition> by(Optional<String> server, List<Definition> found) {
        return found.stream().filter(definition -> definition.server.equals(server)).findFirst();
    }

    static boolean isCode(int code) {
        return code >= 100 && code <= 999;
    }
}
