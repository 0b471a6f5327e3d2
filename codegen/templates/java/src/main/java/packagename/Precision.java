package packagename;

/**
 * How closely an explanation fits: as asked for; by another publisher; of the code without its sub-status; of the x00 of
 * its class; or of 500, as the code has no class.
 */
public enum Precision {
    /** {@code exact} */
    EXACT("exact"),
    /** {@code publisher} */
    PUBLISHER("publisher"),
    /** {@code code} */
    CODE("code"),
    /** {@code class} */
    CLASS("class"),
    /** {@code out-of-range} */
    OUT_OF_RANGE("out-of-range");

    private final String word;

    Precision(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
