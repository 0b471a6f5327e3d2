package packagename;

import java.util.List;
import java.util.Optional;

/**
 * The best that there is about a code.
 *
 * @param code what was asked for; nothing if it was no code
 * @param server the server that was asked for
 * @param definition what is said about it
 * @param precision how closely that fits
 * @param fallback how far the look-up had to fall back, in a sentence; empty where the definition is what was asked for
 */
public record Explanation(
        Optional<SubStatusCode> code,
        Optional<String> server,
        Definition definition,
        Precision precision,
        String fallback) {
    /** The best that there is about a code where no server is asked; any number is answered. */
    public static Explanation of(int code) {
        Optional<SubStatusCode> asked = Definition.isCode(code) ? Optional.of(SubStatusCode.of(code)) : Optional.empty();
        return of(Optional.empty(), asked, Integer.toString(code));
    }

    /** The best that there is about a code of a server. */
    public static Explanation of(String server, SubStatusCode code) {
        return of(Optional.of(server), code);
    }

    /**
     * The best that there is about a code: the definition of the server that was asked for, or else that of another
     * publisher, of the code without its sub-status, of the x00 of its class, or of 500 (RFC 9110, section 15). It says
     * something true about every code. No server is the standard.
     */
    public static Explanation of(Optional<String> server, SubStatusCode code) {
        return of(server, Optional.of(code), code.toString());
    }

    private static Explanation of(Optional<String> server, Optional<SubStatusCode> code, String name) {
        Found found = best(server, code);
        return new Explanation(code, server, found.definition, found.precision, fallback(server, name, found));
    }

    private record Found(Definition definition, Precision precision) {}

    private static Found best(Optional<String> server, Optional<SubStatusCode> code) {
        List<Definition> meanings = code.map(Definition::meanings).orElse(List.of());
        Optional<Definition> exact = Definition.by(server, meanings);
        if (exact.isPresent()) {
            return new Found(exact.get(), Precision.EXACT);
        }
        Optional<Definition> publisher = likeliest(meanings);
        if (publisher.isPresent()) {
            return new Found(publisher.get(), Precision.PUBLISHER);
        }
        int plain = code.map(SubStatusCode::code).orElse(0);
        List<Definition> ofCode = code.isEmpty() ? List.of() : Definition.meanings(SubStatusCode.of(plain));
        Optional<Definition> nearest = Definition.by(server, ofCode).or(() -> likeliest(ofCode));
        if (nearest.isPresent()) {
            return new Found(nearest.get(), Precision.CODE);
        }
        List<Definition> counted = Definition.meanings(SubStatusCode.of(StatusCodes.countsAs(plain)));
        Definition standard = Definition.by(Optional.empty(), counted).orElseGet(() -> counted.get(0));
        return new Found(standard, code.isPresent() && plain < 600 ? Precision.CLASS : Precision.OUT_OF_RANGE);
    }

    /** How likely a definition is meant where no publisher is asked: the lowest comes first. */
    private static int likelihood(Definition definition) {
        if (definition.server().isEmpty()) {
            return Definitions.IS_TEAM ? 1000 : -1;
        }
        boolean saysLittle = definition.causes().isEmpty() && definition.remedies().isEmpty();
        return (saysLittle ? 256 : 0) + Server.rankOf(definition.server().get());
    }

    private static Optional<Definition> likeliest(List<Definition> found) {
        return found.stream().reduce((best, next) -> likelihood(best) <= likelihood(next) ? best : next);
    }

    private static String fallback(Optional<String> server, String code, Found found) {
        String publisher = found.definition.server().map(id -> Server.nameOf(id) + "'s").orElse("the standard's");
        SubStatusCode its = found.definition.code();
        return switch (found.precision) {
            case EXACT -> "";
            case PUBLISHER -> server.map(id ->
                            Server.nameOf(id) + " has no definition of " + code + " here; this one is " + publisher + ".")
                    .orElse(code + " is not in the standard; this definition is " + publisher + ".");
            case CODE -> "No publisher defines " + code + "; this is what " + its + " means.";
            case CLASS -> code + " is not assigned: it counts as " + its + ", the first of its class.";
            case OUT_OF_RANGE -> code + " has no class: it counts as " + its + ".";
        };
    }
}
