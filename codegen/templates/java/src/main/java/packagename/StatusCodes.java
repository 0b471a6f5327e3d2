package packagename;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the standard says about any code, known or not. */
public final class StatusCodes {
    private StatusCodes() {}

    /** The reason phrase of a standard code: {@code Not Found}; nothing where the standard has none. */
    public static Optional<String> canonicalReason(int code) {
        return Status.phraseOf(code);
    }

    /** The status line without its version: {@code 404 Not Found}; nothing where the standard has no phrase. */
    public static Optional<String> statusLine(int code) {
        return canonicalReason(code).map(phrase -> code + " " + phrase);
    }

    /**
     * The code that a reason phrase belongs to: 404 for {@code not found}. ASCII case is ignored. Former phrases, such as
     * {@code Request Entity Too Large}, find their code too.
     */
    public static OptionalInt fromPhrase(String phrase) {
        int code = Phrases.code(lower(phrase));
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** The class of a code; nothing outside 100 to 599. */
    public static Optional<StatusClass> classOf(int code) {
        return StatusClass.of(code);
    }

    /**
     * The code that a client treats it as: itself if it is registered, otherwise the x00 of its class, and 500 outside 100
     * to 599 (RFC 9110, section 15).
     */
    public static int countsAs(int code) {
        if (Status.orNull(code) != null) {
            return code;
        }
        return code >= 100 && code < 600 ? code / 100 * 100 : 500;
    }

    /** Whether a cache may keep the response though nothing in it says for how long (RFC 9110, section 15.1). */
    public static boolean isHeuristicallyCacheable(int code) {
        return Facts.isHeuristicallyCacheable(code);
    }

    /** Whether a response with the code has content. */
    public static Content content(int code) {
        return Facts.content(countsAs(code));
    }

    /** Where a redirect leads; nothing where the code does not redirect. */
    public static Optional<Redirect> redirect(int code) {
        return Optional.ofNullable(Facts.redirect(countsAs(code)));
    }

    /** Which parts of the chain between user agent and origin server send the code; none where no source says. */
    public static List<Emitter> emitters(int code) {
        return Facts.emitters(countsAs(code));
    }

    /** The header fields that a response with this code must, should or may carry, or must not. */
    public static List<HeaderField> headers(int code) {
        return Facts.headers(countsAs(code));
    }

    /** Whether and when the client may send the request again; empty where no source says anything. */
    public static List<Retry> retry(int code) {
        return Facts.retry(countsAs(code));
    }

    /** Whether the code is of the class 1xx, Informational. */
    public static boolean isInformational(int code) {
        return code >= 100 && code < 200;
    }

    /** Whether the code is of the class 2xx, Successful. */
    public static boolean isSuccess(int code) {
        return code >= 200 && code < 300;
    }

    /** Whether the code is of the class 3xx, Redirection. */
    public static boolean isRedirection(int code) {
        return code >= 300 && code < 400;
    }

    /** Whether the code is of the class 4xx, Client Error. */
    public static boolean isClientError(int code) {
        return code >= 400 && code < 500;
    }

    /** Whether the code is of the class 5xx, Server Error. */
    public static boolean isServerError(int code) {
        return code >= 500 && code < 600;
    }

    /** The text with the letters A to Z as a to z; others stay as they are. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            lower.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter);
        }
        return lower.toString();
    }
}
