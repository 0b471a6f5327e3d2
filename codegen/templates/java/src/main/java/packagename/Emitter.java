package packagename;

/** A part of the chain between user agent and origin server. */
public enum Emitter {
    /** {@code any-server} */
    ANY_SERVER("any-server"),
    /** {@code origin-server} */
    ORIGIN_SERVER("origin-server"),
    /** {@code gateway} */
    GATEWAY("gateway"),
    /** {@code proxy} */
    PROXY("proxy"),
    /** {@code transforming-proxy} */
    TRANSFORMING_PROXY("transforming-proxy"),
    /** {@code interception-proxy} */
    INTERCEPTION_PROXY("interception-proxy"),
    /** {@code cache} */
    CACHE("cache"),
    /** {@code blocking-entity} */
    BLOCKING_ENTITY("blocking-entity");

    private final String word;

    Emitter(String word) {
        this.word = word;
    }

    /** The word for it, as all outputs of the catalogue have it. */
    public String word() {
        return word;
    }
}
