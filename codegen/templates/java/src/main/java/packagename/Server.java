package packagename;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A server product, which defines codes, phrases or reasons of its own.
 *
 * @param id its key, such as {@code aws-elb}
 * @param name its name
 * @param vendor who makes it
 * @param kind what it is, such as {@code cdn}
 * @param home the address of its home page
 * @param discontinued whether it is no longer offered
 * @param rank how widely it is used: 1 for the most widely used
 */
public record Server(
        String id,
        String name,
        Optional<String> vendor,
        String kind,
        Optional<String> home,
        boolean discontinued,
        OptionalInt rank) {
    /** All servers of the package, by id. */
    public static List<Server> all() {
        return Servers.ALL;
    }

    /** The server with an id, in upper or lower case. */
    public static Optional<Server> of(String id) {
        return Optional.ofNullable(Servers.BY_ID.get(StatusCodes.lower(id)));
    }

    /** How widely a server is used: the lowest comes first. */
    static int rankOf(String id) {
        return of(id).map(server -> server.rank.orElse(255)).orElse(255);
    }

    static String nameOf(String id) {
        return of(id).map(Server::name).orElse(id);
    }
}
