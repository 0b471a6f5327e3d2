package packagename;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that members have; nothing for a value of another kind, or for none. */
final class Value {
    private static final Pattern DECIMAL = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE_TIME = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):"
            + "([0-9]{2})(?:\\.[0-9]+)?(?:[Zz]|[+-]([0-9]{2}):([0-9]{2}))");
    /** Characters that may stand in every part of a URI. */
    private static final String ANYWHERE = "-._~:/?@!$&'()*+,;=";

    private Value() {}

    static Optional<String> text(Json value) {
        return value instanceof Json.Str text ? Optional.of(text.value()) : Optional.empty();
    }

    static Optional<Boolean> bool(Json value) {
        return value instanceof Json.Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    /** A number that is not too large. */
    static Optional<Double> number(Json value) {
        return value instanceof Json.Num number
                ? Optional.of(Double.valueOf(number.text())).filter(Double::isFinite)
                : Optional.empty();
    }

    /** A whole number of 53 bits, which all readers of JSON keep. */
    static Optional<Long> integer(Json value) {
        return number(value).filter(it -> it == Math.rint(it) && Math.abs(it) < 0x1p53).map(Double::longValue);
    }

    /** A whole number of 64 bits as a text. */
    static Optional<Long> integer64(Json value) {
        return text(value).flatMap(text -> {
            try {
                return Optional.of(Long.valueOf(text)).filter(number -> number.toString().equals(text));
            } catch (NumberFormatException error) {
                return Optional.empty();
            }
        });
    }

    /** A number of seconds. */
    static Optional<Double> duration(Json value) {
        return number(value).filter(it -> it >= 0 && it < 0x1p64 && Double.compare(it, -0.0) != 0);
    }

    static Optional<String> decimal(Json value) {
        return text(value).filter(text -> DECIMAL.matcher(text).matches());
    }

    static Optional<String> uuid(Json value) {
        return text(value).filter(text -> UUID.matcher(text).matches());
    }

    static Optional<Json.Obj> object(Json value) {
        return value instanceof Json.Obj object ? Optional.of(object) : Optional.empty();
    }

    /** A moment as RFC 3339 writes it. */
    static Optional<String> dateTime(Json value) {
        return text(value).filter(Value::isDateTime);
    }

    private static boolean isDateTime(String text) {
        Matcher found = DATE_TIME.matcher(text);
        if (!found.matches()) {
            return false;
        }
        int year = part(found, 1);
        int month = part(found, 2);
        int day = part(found, 3);
        boolean isClock = part(found, 4) <= 23 && part(found, 5) <= 59 && part(found, 6) <= 60;
        boolean isOffset = part(found, 7) <= 23 && part(found, 8) <= 59;
        return month >= 1 && month <= 12 && day >= 1 && day <= days(year, month) && isClock && isOffset;
    }

    private static int part(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static int days(int year, int month) {
        boolean isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> isLeap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** A URI, or a reference relative to one (RFC 3986, section 4.1). */
    static Optional<String> uri(Json value) {
        return text(value).filter(Value::isUri);
    }

    private static boolean isUri(String text) {
        // Only the part that names a host has brackets, those of an IP address.
        int start = end(text, 0);
        int host = text.startsWith("//", start) ? start + 2 : text.length();
        int hostEnd = end(text, host);
        boolean hasFragment = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean isAllowed = switch (letter) {
                case '%' -> at + 2 < text.length() && isHex(text.charAt(at + 1)) && isHex(text.charAt(at + 2));
                case '#' -> !hasFragment;
                case '[', ']' -> at >= host && at < hostEnd;
                default -> isLetter(letter) || isDigit(letter) || ANYWHERE.indexOf(letter) >= 0;
            };
            if (!isAllowed) {
                return false;
            }
            hasFragment = hasFragment || letter == '#';
        }
        // What stands before the first colon is a scheme, or the colon stands in a later segment of a path.
        int colon = text.substring(0, start).indexOf(':');
        return colon < 0 || isScheme(text.substring(0, colon));
    }

    /** Where the next part of a URI begins. */
    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && "/?#".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean isScheme(String text) {
        return !text.isEmpty()
                && isLetter(text.charAt(0))
                && text.chars().allMatch(it -> isLetter((char) it) || isDigit((char) it) || "+-.".indexOf(it) >= 0);
    }

    private static boolean isLetter(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isHex(char letter) {
        return letter < 0x80 && Character.digit(letter, 16) >= 0;
    }

    /** A list as JSON. */
    static <T> Json list(List<T> values, Function<T, Json> write) {
        return new Json.Arr(values.stream().map(write).toList());
    }
}
