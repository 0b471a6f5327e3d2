package packagename;

import java.util.Optional;

/**
 * A way to send the request again.
 *
 * @param kind how
 * @param level how binding it is
 * @param when the condition; without it, always
 * @param source where it is said
 */
public record Retry(RetryKind kind, Level level, Optional<String> when, Optional<Reference> source) {}
