package packagename;

/** A body that is no JSON object. */
public final class InvalidProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidProblemException(String message, InvalidJsonException cause) {
        super(message, cause);
    }
}
