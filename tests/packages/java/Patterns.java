import shop.CardDeclined;
import shop.Closed;
import shop.ShopProblem;
import shop.SoldOut;
import shop.UnknownProblem;

/** The same with the patterns of Java 21, a preview in Java 17: the interface is sealed, so that none is forgotten. */
final class Patterns {
    private Patterns() {}

    static String told(ShopProblem problem) {
        return switch (problem) {
            case CardDeclined it -> it.amount();
            case Closed it -> it.until();
            case SoldOut it -> it.left() + " of " + it.sku();
            case UnknownProblem it -> it.details().body();
        };
    }
}
