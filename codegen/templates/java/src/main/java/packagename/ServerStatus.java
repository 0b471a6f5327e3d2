package packagename;

import java.util.Optional;

/** What one server defines: each server has an enum of its own, which implements this. */
public interface ServerStatus {
    /** The id of the server. */
    String server();

    /** The code, with its sub-status. */
    SubStatusCode code();

    /** What the server says about it. */
    default Optional<Definition> definition() {
        return Definition.lookup(server(), code());
    }
}
