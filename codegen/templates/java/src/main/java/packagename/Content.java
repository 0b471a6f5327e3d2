package packagename;

/** Whether a response with a code has content. */
public enum Content {
    /** {@code required} */
    REQUIRED("required"),
    /** {@code allowed} */
    ALLOWED("allowed"),
    /** {@code empty} */
    EMPTY("empty"),
    /** {@code forbidden} */
    FORBIDDEN("forbidden");

    private final String word;

    Content(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
