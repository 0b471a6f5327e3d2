package packagename;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finding definitions by words. A text is looked at as its bytes in UTF-8, each as one character. */
final class Search {
    /** The most that a search finds. */
    private static final int MOST = 32;

    /** Words that are in nearly every text. */
    private static final Set<String> COMMON =
            Set.of("a", "an", "and", "for", "in", "is", "it", "of", "on", "or", "the", "to", "was", "with");

    private static final List<String> ENDINGS = List.of("ing", "ed", "es", "e", "s");

    /** Letters and digits; what is not ASCII counts as a letter. */
    private static final Pattern WORD = Pattern.compile("[0-9a-z\\x80-\\xff]+");

    /** As words are, but {@code 401.3} is one. */
    private static final Pattern WANTED =
            Pattern.compile("[0-9]+\\.[0-9]+(?![0-9a-z\\x80-\\xff])|[0-9a-z\\x80-\\xff]+");

    private Search() {}

    private record Ranked(Definition definition, int words, int sum) {}

    static List<Hit> of(String words) {
        List<String> wanted = words(words, WANTED).stream().filter(word -> !COMMON.contains(word)).toList();
        String whole = StatusCodes.lower(Token.trim(words));
        List<Ranked> found = new ArrayList<>();
        for (Definition definition : Definition.all()) {
            int count = 0;
            int sum = isNamed(definition.phrase(), whole) || isNamed(definition.title(), whole) ? 1000 : 0;
            for (String word : wanted) {
                int weight = weight(definition, word);
                count += weight > 0 ? 1 : 0;
                sum += weight;
            }
            if (count > 0) {
                found.add(new Ranked(definition, count, sum));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::words)
                .thenComparingInt(Ranked::sum)
                .reversed()
                .thenComparing(it -> it.definition.server().isPresent()));
        return found.stream().limit(MOST).map(it -> new Hit(it.definition, it.words)).toList();
    }

    /** What is called by the words themselves is what was meant. */
    private static boolean isNamed(Optional<String> name, String whole) {
        return name.isPresent() && StatusCodes.lower(name.get()).equals(whole);
    }

    /** How much a word counts for a definition: its best place decides. */
    private static int weight(Definition it, String wanted) {
        int best = 100 * fit(it.code(), wanted);
        // What cannot be better than the best is not worth reading.
        best = Math.max(best, best < 120 ? 40 * fit(it.name().replaceAll("[A-Z]", " $0"), wanted) : 0);
        best = Math.max(best, best < 120 ? 40 * fit(it.phrase().orElse(""), wanted) : 0);
        best = Math.max(best, best < 120 ? 40 * fit(it.title().orElse(""), wanted) : 0);
        best = Math.max(best, best < 90 ? 30 * fit(it.formerPhrases(), wanted) : 0);
        best = Math.max(best, best < 90 ? 30 * fit(it.aliases(), wanted) : 0);
        best = Math.max(best, best < 60 ? 20 * fit(it.summary(), wanted) : 0);
        best = Math.max(best, best < 45 ? 15 * fit(server(it), wanted) : 0);
        best = Math.max(best, best < 30 ? 10 * fit(it.causes(), wanted) : 0);
        return Math.max(best, best < 15 ? 5 * fit(it.remedies(), wanted) : 0);
    }

    private static List<String> server(Definition it) {
        return it.server().map(id -> List.of(id, Server.nameOf(id))).orElse(List.of());
    }

    /** Who looks for {@code 401} finds {@code 401.3} too, and the other way round. */
    private static int fit(SubStatusCode code, String wanted) {
        Optional<SubStatusCode> asked = SubStatusCode.parse(wanted);
        if (asked.isEmpty() || asked.get().code() != code.code()) {
            return 0;
        }
        if (asked.get().sub() == code.sub()) {
            return 3;
        }
        return asked.get().sub() == 0 ? 2 : code.sub() == 0 ? 1 : 0;
    }

    private static int fit(List<String> texts, String wanted) {
        return texts.stream().mapToInt(text -> fit(text, wanted)).max().orElse(0);
    }

    /** 3: the word itself is in the text; 2: another form of it; 1: one starts so; 0: something else. */
    private static int fit(String text, String wanted) {
        int best = 0;
        for (String word : words(text, WORD)) {
            if (word.equals(wanted)) {
                return 3;
            }
            boolean starts = wanted.length() >= 3 && word.startsWith(wanted);
            best = Math.max(best, stem(word).equals(stem(wanted)) ? 2 : starts ? 1 : 0);
        }
        return best;
    }

    /** What is left of an English word without its most common endings, unless that is too little to tell. */
    private static String stem(String word) {
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (length >= 4 && word.endsWith(ending)) {
                return word.substring(0, length);
            }
        }
        return word;
    }

    private static List<String> words(String text, Pattern pattern) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return pattern.matcher(StatusCodes.lower(bytes)).results().map(MatchResult::group).toList();
    }
}
