package packagename;

/** How a request may be sent again. */
public enum RetryKind {
    /** {@code same-request} */
    SAME_REQUEST("same-request"),
    /** {@code changed-request} */
    CHANGED_REQUEST("changed-request"),
    /** {@code after-delay} */
    AFTER_DELAY("after-delay"),
    /** {@code after-resolution} */
    AFTER_RESOLUTION("after-resolution"),
    /** {@code other-connection} */
    OTHER_CONNECTION("other-connection"),
    /** {@code other-protocol} */
    OTHER_PROTOCOL("other-protocol"),
    /** {@code other-resource} */
    OTHER_RESOURCE("other-resource");

    private final String word;

    RetryKind(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
