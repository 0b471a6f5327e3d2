package packagename;

/** What becomes of the method of a redirected request. */
public enum RedirectMethod {
    /** {@code kept} */
    KEPT("kept"),
    /** {@code post-may-become-get} */
    POST_MAY_BECOME_GET("post-may-become-get"),
    /** {@code get} */
    GET("get");

    private final String word;

    RedirectMethod(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
