package packagename;

/** Which part of a field a token is. */
public enum ReasonPart {
    /** {@code first-character} */
    FIRST_CHARACTER("first-character"),
    /** {@code second-character} */
    SECOND_CHARACTER("second-character"),
    /** {@code first-two-characters} */
    FIRST_TWO_CHARACTERS("first-two-characters"),
    /** {@code suffix} */
    SUFFIX("suffix");

    private final String word;

    ReasonPart(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
