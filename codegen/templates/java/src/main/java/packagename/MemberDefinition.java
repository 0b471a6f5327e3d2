package packagename;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a member of a problem.
 *
 * @param name its name
 * @param kind the kind of its values, such as {@code integer} or {@code date-time}
 * @param words those that are allowed, of one that is one of some
 * @param list whether it is a list of such values
 * @param optional whether it may be missing
 * @param about what it is
 */
public record MemberDefinition(
        String name, String kind, List<String> words, boolean list, boolean optional, Optional<String> about) {}
