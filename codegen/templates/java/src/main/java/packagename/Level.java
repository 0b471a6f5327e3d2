package packagename;

/** How binding a rule is. */
public enum Level {
    /** {@code must} */
    MUST("must"),
    /** {@code must-not} */
    MUST_NOT("must-not"),
    /** {@code should} */
    SHOULD("should"),
    /** {@code should-not} */
    SHOULD_NOT("should-not"),
    /** {@code may} */
    MAY("may"),
    /** {@code expected} */
    EXPECTED("expected"),
    /** {@code discouraged} */
    DISCOURAGED("discouraged");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
