package packagename;

import java.util.Optional;

/** Logged texts and tokens: variable parts, states, and numbers of Windows. */
final class Token {
    private Token() {}

    /** Whether a token stands for the whole of a logged text; a variable part matches anything, nothing too. */
    static boolean matches(String token, String text) {
        int open = token.indexOf('{');
        if (open < 0) {
            return token.equals(text);
        }
        if (!text.startsWith(token.substring(0, open))) {
            return false;
        }
        String left = text.substring(open);
        String rest = token.substring(open + 1);
        // A variable part takes as little as it can, and the last one the rest.
        while (true) {
            int close = rest.indexOf('}');
            String after = close < 0 ? "" : rest.substring(close + 1);
            int next = after.indexOf('{');
            if (next < 0) {
                return left.endsWith(after);
            }
            String fixed = after.substring(0, next);
            int at = left.indexOf(fixed);
            if (at < 0) {
                return false;
            }
            left = left.substring(at + fixed.length());
            rest = after.substring(next + 1);
        }
    }

    /** What stands for the first variable part of a token, without brackets around it. */
    static Optional<String> variable(String token, String text) {
        int open = token.indexOf('{');
        int close = open < 0 ? -1 : token.indexOf('}', open);
        if (close < 0 || !text.startsWith(token.substring(0, open))) {
            return Optional.empty();
        }
        String after = token.substring(close + 1);
        String end = after.contains("{") ? "" : after;
        String inner = text.substring(open);
        if (!inner.endsWith(end)) {
            return Optional.empty();
        }
        inner = inner.substring(0, inner.length() - end.length());
        for (String pair : new String[] {"{}", "()", "[]"}) {
            if (inner.length() > 1 && inner.startsWith(pair.substring(0, 1)) && inner.endsWith(pair.substring(1))) {
                return Optional.of(inner.substring(1, inner.length() - 1));
            }
        }
        return Optional.of(inner);
    }

    /** Whether a text may be a state, which has a character for each of its parts: two or four. */
    static boolean isState(String text) {
        return (text.length() == 2 || text.length() == 4) && text.chars().allMatch(letter -> letter < 0x80);
    }

    /**
     * A number of 32 bits that is written another way than in decimal: {@code 0x80070005}, or {@code -2147024891}, as a
     * signed number; -1 if it is none.
     */
    static long decimal(String text) {
        if (text.startsWith("0x") || text.startsWith("0X")) {
            return number(text.substring(2), 16, 0xffff_ffffL);
        }
        if (text.startsWith("-")) {
            long number = number(text.substring(1), 10, 0x8000_0000L);
            return number < 0 ? -1 : -number & 0xffff_ffffL;
        }
        return -1;
    }

    /** A number of 32 bits in decimal; -1 if it is none. */
    static long unsigned(String text) {
        return number(text.startsWith("+") ? text.substring(1) : text, 10, 0xffff_ffffL);
    }

    /** The Win32 status that an {@code HRESULT} of the facility {@code WIN32} (7) stands for; -1 if it is none. */
    static long win32(long number) {
        return number >>> 16 == 0x8007 ? number & 0xffff : -1;
    }

    private static long number(String digits, int base, long most) {
        long number = 0;
        for (int at = 0; at < digits.length(); at++) {
            char letter = digits.charAt(at);
            int digit = letter < 0x80 ? Character.digit(letter, base) : -1;
            number = number * base + digit;
            if (digit < 0 || number > most) {
                return -1;
            }
        }
        return digits.isEmpty() ? -1 : number;
    }

    /** Without white space of ASCII around it. */
    static String trim(String text) {
        int first = 0;
        int last = text.length();
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return text.substring(first, last);
    }

    private static boolean isSpace(char letter) {
        return "\t\n\f\r ".indexOf(letter) >= 0;
    }
}
