package packagename;

/** A text is no JSON. */
public final class InvalidJsonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    InvalidJsonException(int offset, String expected) {
        super("character " + offset + ": " + expected + " is expected");
        this.offset = offset;
    }

    /** How many characters stand before the place where it ceases to be JSON. */
    public int offset() {
        return offset;
    }
}
