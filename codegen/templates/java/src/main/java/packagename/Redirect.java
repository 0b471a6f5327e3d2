package packagename;

import java.util.Optional;

/**
 * Where a redirect leads, and what becomes of the method (RFC 9110, section 15.4).
 *
 * @param kind where it leads
 * @param method nothing where no source says
 * @param followed whether browsers follow it by themselves
 */
public record Redirect(RedirectKind kind, Optional<RedirectMethod> method, boolean followed) {}
