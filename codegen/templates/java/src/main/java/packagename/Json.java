package packagename;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of JSON (RFC 8259). */
public sealed interface Json {
    /** {@code null}. */
    record Null() implements Json {}

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /**
     * A number, with all its digits.
     *
     * @param text as it is written
     */
    record Num(String text) implements Json {}

    /** A text. */
    record Str(String value) implements Json {}

    /** An array. */
    record Arr(List<Json> values) implements Json {}

    /** An object. Of a name that comes twice, the last value counts. */
    record Obj(Map<String, Json> members) implements Json {}

    /**
     * Reads a JSON text, and a byte order mark before it.
     *
     * @throws InvalidJsonException if it is none, or if more than 64 values stand in one another
     */
    static Json parse(String text) {
        return new JsonReader(text).whole();
    }

    /** Writes it, without white space. */
    default String write() {
        StringBuilder text = new StringBuilder();
        JsonWriter.write(this, text);
        return text.toString();
    }

    /** A text. */
    static Json ofText(String value) {
        return new Str(value);
    }

    /** A truth value. */
    static Json ofBoolean(boolean value) {
        return new Bool(value);
    }

    /** A whole number. */
    static Json ofInteger(long value) {
        return new Num(Long.toString(value));
    }

    /** A whole number as a text, as it may have more digits than all readers keep. */
    static Json ofDigits(long value) {
        return new Str(Long.toString(value));
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if it is infinite or not a number: JSON has neither
     */
    static Json ofNumber(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return new Num(isWhole ? Long.toString((long) value) : Double.toString(value));
    }

    /** The members of an object, added one by one. */
    final class Builder {
        private final Map<String, Json> members = new LinkedHashMap<>();

        /** An object without members. */
        public Builder() {}

        /** Adds a member. */
        public Builder with(String name, Json value) {
            members.put(name, value);
            return this;
        }

        /** Adds a member if it has a value. */
        public Builder with(String name, Optional<? extends Json> value) {
            value.ifPresent(it -> members.put(name, it));
            return this;
        }

        /** Adds members that are not there yet. */
        public Builder withOthers(Map<String, Json> others) {
            others.forEach(members::putIfAbsent);
            return this;
        }

        /** The object. */
        public Obj build() {
            return new Obj(new LinkedHashMap<>(members));
        }
    }
}
