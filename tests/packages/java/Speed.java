import java.util.Optional;
import statuscore.StatusCodes;

/** Compares phrases with the fastest that an enum can do: a table by code. */
final class Speed {
    private static final int CALLS = 50_000_000;

    private static final String[] TABLE = new String[1000];

    static {
        for (int code = 0; code < TABLE.length; code++) {
            TABLE[code] = StatusCodes.canonicalReason(code).orElse(null);
        }
    }

    private Speed() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 3; round++) {
            System.out.printf("canonicalReason: %.2f ns, a table: %.2f ns%n", timed(true), timed(false));
        }
    }

    private static double timed(boolean ours) {
        long length = 0;
        long start = System.nanoTime();
        for (int at = 0; at < CALLS; at++) {
            int code = 100 + at % 500;
            Optional<String> phrase = ours ? StatusCodes.canonicalReason(code) : Optional.ofNullable(TABLE[code]);
            length += phrase.isPresent() ? phrase.get().length() : 0;
        }
        double nanos = System.nanoTime() - start;
        return length > 0 ? nanos / CALLS : 0;
    }
}
