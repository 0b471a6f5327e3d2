import java.util.Locale;
import java.util.Optional;
import statuscore.StatusCodes;

/**
 * How long a phrase takes beside the fastest that an enum can do, a table of its constants by code: a ratio of the fastest
 * rounds.
 */
final class Speed {
    private static final int CALLS = 2_000_000;

    /** What a constant of an enum has. */
    private record Constant(int code, String phrase) {}

    private static final Constant[] TABLE = new Constant[1000];

    static {
        for (int code = 0; code < TABLE.length; code++) {
            int its = code;
            TABLE[code] = StatusCodes.canonicalReason(code).map(phrase -> new Constant(its, phrase)).orElse(null);
        }
    }

    private Speed() {}

    /** Of any number, as whoever reads a response has to look it up. */
    private static Constant of(int code) {
        return code >= 0 && code < TABLE.length ? TABLE[code] : null;
    }

    public static void main(String[] arguments) {
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int round = 0; round < 60; round++) {
            ours = Math.min(ours, ours());
            theirs = Math.min(theirs, theirs());
        }
        System.out.printf(Locale.ROOT, "%.2f%n", ours / theirs);
    }

    // Each has a loop of its own: the compiler makes the better code of it the less it has seen.

    private static double ours() {
        long length = 0;
        long start = System.nanoTime();
        for (int at = 0; at < CALLS; at++) {
            Optional<String> phrase = StatusCodes.canonicalReason(100 + at % 500);
            length += phrase.isPresent() ? phrase.get().length() : 0;
        }
        return since(start, length);
    }

    private static double theirs() {
        long length = 0;
        long start = System.nanoTime();
        for (int at = 0; at < CALLS; at++) {
            Constant constant = of(100 + at % 500);
            length += constant != null ? constant.phrase().length() : 0;
        }
        return since(start, length);
    }

    /** The time, of which the length is a part only so that nothing is left out. */
    private static double since(long start, long length) {
        return length > 0 ? System.nanoTime() - start : 0;
    }
}
