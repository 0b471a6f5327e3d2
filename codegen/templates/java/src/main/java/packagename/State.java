package packagename;

/** Where a definition stands with its publisher. */
public enum State {
    /** {@code registered} */
    REGISTERED("registered"),
    /** {@code temporary} */
    TEMPORARY("temporary"),
    /** {@code deprecated} */
    DEPRECATED("deprecated"),
    /** {@code obsoleted} */
    OBSOLETED("obsoleted"),
    /** {@code unused} */
    UNUSED("unused"),
    /** {@code unofficial} */
    UNOFFICIAL("unofficial");

    private final String word;

    State(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
