package packagename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A search among the reasons of one server, or of all. */
final class ReasonSearch {
    /** The most reasons that are found for one text. */
    private static final int MOST = 32;

    private final Optional<String> server;
    private final List<Reason> found = new ArrayList<>();

    ReasonSearch(Optional<String> server) {
        this.server = server;
    }

    List<Reason> found() {
        return found;
    }

    /** A token with what stands before its first variable part. */
    private record Prefixed(String prefix, Reason reason) {}

    /** Where reasons are found: those of the most widely used servers first. */
    private static final class Index {
        static final Map<String, List<Reason>> EXACT = new HashMap<>();
        static final List<Prefixed> VARIABLE = new ArrayList<>();
        static final List<Reason> PARTS = new ArrayList<>();

        static {
            List<Reason> ranked = new ArrayList<>(Reason.all());
            ranked.sort(Comparator.comparingInt(reason -> Server.rankOf(reason.server())));
            for (Reason reason : ranked) {
                for (String token : reason.wholeTokens()) {
                    int brace = token.indexOf('{');
                    if (brace >= 0) {
                        VARIABLE.add(new Prefixed(token.substring(0, brace), reason));
                    } else {
                        EXACT.computeIfAbsent(token, none -> new ArrayList<>()).add(reason);
                    }
                }
                if (reason.part().isPresent()) {
                    PARTS.add(reason);
                }
            }
            // The longest come first.
            VARIABLE.sort(Comparator.comparingInt(prefixed -> -prefixed.prefix.length()));
        }
    }

    /** What a text stands for as one token: the ways are tried in turn, until one finds something. */
    boolean whole(String text) {
        return exact(Optional.empty(), text) || number(text) || variable(text) || ofParts(text);
    }

    /** Adds a reason if it is not there yet; false if it is another server's. */
    private boolean add(Reason reason) {
        if (server.isPresent() && !server.get().equals(reason.server())) {
            return false;
        }
        if (found.size() < MOST && found.stream().noneMatch(other -> other == reason)) {
            found.add(reason);
        }
        return true;
    }

    private boolean exact(Optional<String> only, String text) {
        boolean any = false;
        for (Reason reason : Index.EXACT.getOrDefault(text, List.of())) {
            if (only.isEmpty() || only.get().equals(reason.server())) {
                any = add(reason) || any;
            }
        }
        return any;
    }

    /** A number of Windows in another form than a log of IIS has it. */
    private boolean number(String text) {
        Optional<String> iis = Optional.of("iis");
        long other = Token.decimal(text);
        if (other >= 0 && exact(iis, Long.toString(other))) {
            return true;
        }
        long status = Token.win32(other >= 0 ? other : Token.unsigned(text));
        return status >= 0 && exact(iis, Long.toString(status));
    }

    /** Tokens with variable parts, and what stands for these. */
    private boolean variable(String text) {
        boolean any = false;
        for (Prefixed prefixed : Index.VARIABLE) {
            if (text.startsWith(prefixed.prefix)) {
                any = ifVariable(prefixed.reason, text) || any;
            }
        }
        return any;
    }

    private boolean ifVariable(Reason reason, String text) {
        Optional<String> token = reason.wholeTokens().stream()
                .filter(it -> it.contains("{") && Token.matches(it, text))
                .findFirst();
        if (token.isEmpty() || !add(reason)) {
            return false;
        }
        Optional<String> only = Optional.of(reason.server());
        Token.variable(token.get(), text).ifPresent(inner -> {
            exact(only, inner);
            for (String part : inner.split("[,|]", -1)) {
                exact(only, Token.trim(part));
            }
        });
        return true;
    }

    /** What a state says with its characters, or endings behind another token. */
    private boolean ofParts(String text) {
        boolean state = state(text);
        return endings(text) || state;
    }

    private boolean state(String text) {
        if (!Token.isState(text)) {
            return false;
        }
        boolean any = false;
        for (Reason reason : of(ReasonPart.FIRST_TWO_CHARACTERS, text.substring(0, 2))) {
            any = add(reason) || any;
        }
        if (any) {
            return true;
        }
        // Each character has to be known, or it is no state.
        for (Reason first : of(ReasonPart.FIRST_CHARACTER, text.substring(0, 1))) {
            for (Reason second : of(ReasonPart.SECOND_CHARACTER, text.substring(1, 2))) {
                if (second.server().equals(first.server())) {
                    boolean one = add(first);
                    boolean other = add(second);
                    any = one && other || any;
                }
            }
        }
        return any;
    }

    private static List<Reason> of(ReasonPart part, String token) {
        return Index.PARTS.stream()
                .filter(reason -> reason.part().get() == part && reason.token().equals(token))
                .toList();
    }

    /** Each ending is taken away, until a token is left. */
    private boolean endings(String text) {
        boolean any = false;
        for (Reason last : Index.PARTS) {
            if (!isEnding(last, text)) {
                continue;
            }
            List<Reason> taken = new ArrayList<>();
            Optional<String> only = Optional.of(last.server());
            String before = text;
            for (Optional<Reason> next = ending(only, before); next.isPresent(); next = ending(only, before)) {
                before = before.substring(0, before.length() - next.get().token().length());
                taken.add(next.get());
                if (exact(only, before)) {
                    for (Reason reason : taken) {
                        any = add(reason) || any;
                    }
                    break;
                }
            }
        }
        return any;
    }

    private static Optional<Reason> ending(Optional<String> server, String text) {
        return Index.PARTS.stream()
                .filter(reason -> server.get().equals(reason.server()) && isEnding(reason, text))
                .findFirst();
    }

    private static boolean isEnding(Reason reason, String text) {
        String token = reason.token();
        return reason.part().get() == ReasonPart.SUFFIX && text.length() > token.length() && text.endsWith(token);
    }
}
