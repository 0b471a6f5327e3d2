import shop.servers.Shop;

/** What the compiler knows of a server's statuses: that none is forgotten. */
final class Statuses {
    private Statuses() {}

    public static void main(String[] arguments) {
        System.out.println(told(Shop.NO_SUCH_CARD));
    }

    static String told(Shop status) {
        return switch (status) {
            case NO_SUCH_CARD -> "ask for another card: " + status.code();
        };
    }
}
