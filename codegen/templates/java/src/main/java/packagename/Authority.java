package packagename;

/** How good a source is. */
public enum Authority {
    /** {@code vendor-doc} */
    VENDOR_DOC("vendor-doc"),
    /** {@code source-code} */
    SOURCE_CODE("source-code"),
    /** {@code secondary} */
    SECONDARY("secondary");

    private final String word;

    Authority(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
