package packagename;

/** Where a redirect leads. */
public enum RedirectKind {
    /** {@code permanent} */
    PERMANENT("permanent"),
    /** {@code temporary} */
    TEMPORARY("temporary"),
    /** {@code see-other} */
    SEE_OTHER("see-other"),
    /** {@code choice} */
    CHOICE("choice"),
    /** {@code stored-response} */
    STORED_RESPONSE("stored-response");

    private final String word;

    RedirectKind(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
