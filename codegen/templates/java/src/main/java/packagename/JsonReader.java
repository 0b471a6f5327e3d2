package packagename;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259). */
final class JsonReader {
    /** So many values may stand in one another: a hostile text cannot use up the stack. */
    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    JsonReader(String text) {
        this.text = text;
    }

    Json whole() {
        accept('\ufeff');
        Json value = value(0);
        if (at < text.length()) {
            throw error("the end");
        }
        return value;
    }

    /** A value and the white space around it. */
    private Json value(int depth) {
        space();
        Json value = switch (peek()) {
            case '{' -> object(deeper(depth));
            case '[' -> array(deeper(depth));
            case '"' -> new Json.Str(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Null());
            default -> number();
        };
        space();
        return value;
    }

    private int deeper(int depth) {
        if (depth >= MAX_DEPTH) {
            throw error("an end: no more than " + MAX_DEPTH + " values may stand in one another, so none of them");
        }
        at++;
        return depth + 1;
    }

    private Json object(int depth) {
        Map<String, Json> members = new LinkedHashMap<>();
        space();
        if (!accept('}')) {
            do {
                space();
                String name = string();
                space();
                expect(':');
                members.put(name, value(depth));
            } while (accept(','));
            expect('}');
        }
        return new Json.Obj(Collections.unmodifiableMap(members));
    }

    private Json array(int depth) {
        List<Json> values = new ArrayList<>();
        space();
        if (!accept(']')) {
            do {
                values.add(value(depth));
            } while (accept(','));
            expect(']');
        }
        return new Json.Arr(List.copyOf(values));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw error(word);
        }
        at += word.length();
        return value;
    }

    private Json number() {
        int start = at;
        accept('-');
        if (!accept('0')) {
            digits();
        }
        if (accept('.')) {
            digits();
        }
        if (accept('e') || accept('E')) {
            if (!accept('+')) {
                accept('-');
            }
            digits();
        }
        return new Json.Num(text.substring(start, at));
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw error("a value");
        }
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (true) {
            char letter = next();
            if (letter == '"') {
                return value.toString();
            }
            if (letter < ' ') {
                at--;
                throw error("a character of a text");
            }
            value.append(letter == '\\' ? escaped() : letter);
        }
    }

    private char escaped() {
        char letter = next();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw error("an escape");
        };
    }

    /** Four hexadecimal digits. */
    private char unit() {
        int unit = 0;
        for (int count = 0; count < 4; count++) {
            char letter = next();
            int digit = letter < 0x80 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                throw error("a hexadecimal digit");
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private void space() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    /** The next character; U+0000, which stands nowhere in JSON, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        if (at >= text.length()) {
            throw error("the rest of a text");
        }
        return text.charAt(at++);
    }

    private boolean accept(char letter) {
        boolean is = at < text.length() && text.charAt(at) == letter;
        at += is ? 1 : 0;
        return is;
    }

    private void expect(char letter) {
        if (!accept(letter)) {
            throw error(String.valueOf(letter));
        }
    }

    private InvalidJsonException error(String expected) {
        return new InvalidJsonException(at, expected);
    }
}
