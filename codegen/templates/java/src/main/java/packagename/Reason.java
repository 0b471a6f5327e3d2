package packagename;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token that a server writes beside a status and that says why.
 *
 * @param server the id of the server that writes it
 * @param field where it stands, such as {@code %RESPONSE_FLAGS%}
 * @param token the token as it is logged; {@code {...}} in it is a variable part
 * @param part which part of the field it is; nothing is the whole
 * @param name its name, unique among the reasons of its server
 * @param aliases other tokens for the same
 * @param codes the statuses that it comes with, such as {@code 503} or {@code 403.16}
 * @param summary what it means, in one sentence
 * @param causes why it happens
 * @param remedies what to do about it
 * @param notes what else is to be known
 * @param doubts what is not certain
 * @param since the version that brought it
 * @param until the version that removed it
 * @param authority how good the source is
 * @param references the sources
 */
public record Reason(
        String server,
        String field,
        String token,
        Optional<ReasonPart> part,
        String name,
        List<String> aliases,
        List<String> codes,
        String summary,
        List<String> causes,
        List<String> remedies,
        List<String> notes,
        List<String> doubts,
        Optional<String> since,
        Optional<String> until,
        Optional<Authority> authority,
        List<Reference> references) {
    /** All reasons, sorted by server, field and token. */
    public static List<Reason> all() {
        return Reasons.ALL;
    }

    /** The reasons of all servers that a logged token stands for. */
    public static List<Reason> find(String token) {
        return find(Optional.empty(), token);
    }

    /**
     * The reasons that a logged token stands for: those of one server, or of all. A variable part matches anything, and
     * what stands there is looked up too. Of several tokens in one text, joined by commas, each is found. What is not
     * known gives nothing.
     */
    public static List<Reason> find(Optional<String> server, String token) {
        ReasonSearch search = new ReasonSearch(server);
        search.whole(token);
        if (search.found().isEmpty() && token.contains(",")) {
            for (String part : token.split(",", -1)) {
                search.whole(Token.trim(part));
            }
        }
        return List.copyOf(search.found());
    }

    /** The tokens that stand for the whole of a text. Two characters may be all of a state. */
    List<String> wholeTokens() {
        if (part.isPresent() && part.get() != ReasonPart.FIRST_TWO_CHARACTERS) {
            return aliases;
        }
        List<String> tokens = new ArrayList<>(aliases);
        tokens.add(0, token);
        return tokens;
    }
}
