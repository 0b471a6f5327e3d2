package packagename;

import java.util.Optional;

/**
 * A status code with a server's sub-status, such as 401.3.
 *
 * @param code three digits, 100 to 999
 * @param sub the sub-status, 0 to 65535; 0 is none
 */
public record SubStatusCode(int code, int sub) implements Comparable<SubStatusCode> {
    /**
     * Makes a code of its parts.
     *
     * @throws IllegalArgumentException if a part is out of its range
     */
    public SubStatusCode {
        if (code < 100 || code > 999 || sub < 0 || sub > 65535) {
            throw new IllegalArgumentException(
                    code + "." + sub + " is no status code: 100 to 999, with a sub-status of 0 to 65535");
        }
    }

    /** A code without a sub-status. */
    public static SubStatusCode of(int code) {
        return new SubStatusCode(code, 0);
    }

    /**
     * Reads {@code 401.3}, or {@code 401} alone; nothing if it is no code. A sub-status is a number from 0 to 65535 without
     * leading zeros, not a decimal fraction: 401.1 is not 401.10.
     */
    public static Optional<SubStatusCode> parse(String text) {
        int point = text.indexOf('.');
        int code = number(point < 0 ? text : text.substring(0, point), 999);
        int sub = point < 0 ? 0 : number(text.substring(point + 1), 65535);
        return code < 100 || sub < 0 ? Optional.empty() : Optional.of(new SubStatusCode(code, sub));
    }

    /** A number in decimal digits without leading zeros; -1 if it is none. */
    private static int number(String text, int most) {
        if (text.isEmpty() || text.length() > 5 || text.charAt(0) == '0' && text.length() > 1) {
            return -1;
        }
        int number = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < '0' || letter > '9') {
                return -1;
            }
            number = number * 10 + letter - '0';
        }
        return number <= most ? number : -1;
    }

    @Override
    public int compareTo(SubStatusCode other) {
        return code == other.code ? Integer.compare(sub, other.sub) : Integer.compare(code, other.code);
    }

    /** The code as {@code 401.3}, or as {@code 401} where there is no sub-status. */
    @Override
    public String toString() {
        return sub == 0 ? Integer.toString(code) : code + "." + sub;
    }
}
