package packagename;

/** Writes JSON (RFC 8259). */
final class JsonWriter {
    private JsonWriter() {}

    static void write(Json value, StringBuilder text) {
        if (value instanceof Json.Obj object) {
            text.append('{');
            String before = "";
            for (var member : object.members().entrySet()) {
                text.append(before);
                before = ",";
                write(member.getKey(), text);
                text.append(':');
                write(member.getValue(), text);
            }
            text.append('}');
        } else if (value instanceof Json.Arr array) {
            text.append('[');
            String before = "";
            for (Json each : array.values()) {
                text.append(before);
                before = ",";
                write(each, text);
            }
            text.append(']');
        } else if (value instanceof Json.Str string) {
            write(string.value(), text);
        } else if (value instanceof Json.Num number) {
            text.append(number.text());
        } else if (value instanceof Json.Bool bool) {
            text.append(bool.value());
        } else {
            text.append("null");
        }
    }

    private static void write(String value, StringBuilder text) {
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == '"' || letter == '\\') {
                text.append('\\').append(letter);
            } else if (letter < ' ' || Character.isSurrogate(letter) && !isPaired(value, at)) {
                text.append(String.format("\\u%04x", (int) letter));
            } else {
                text.append(letter);
            }
        }
        text.append('"');
    }

    /** Whether half of a character stands beside the other half: alone it is none, and has no bytes. */
    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }
}
