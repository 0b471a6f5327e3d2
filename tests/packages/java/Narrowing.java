import shop.CardDeclined;
import shop.Closed;
import shop.ShopProblem;
import shop.SoldOut;
import shop.UnknownProblem;

/** What the compiler knows of problems: a method for each type, and that none is forgotten. */
final class Narrowing implements ShopProblem.Visitor<String> {
    public static void main(String[] arguments) {
        String sold = "{\"type\":\"" + SoldOut.TYPE.uri() + "\",\"sku\":\"A-17\",\"left\":3,\"reason\":\"season\"}";
        for (String body : new String[] {"<html>", sold, "{\"type\":\"" + Closed.TYPE.uri() + "\"}"}) {
            System.out.println(ShopProblem.read(502, body).accept(new Narrowing()));
        }
    }

    @Override
    public String visitCardDeclined(CardDeclined problem) {
        return problem.amount();
    }

    @Override
    public String visitClosed(Closed problem) {
        return problem.until();
    }

    @Override
    public String visitSoldOut(SoldOut problem) {
        return problem.left() + " of " + problem.sku() + ": " + problem.reason().word();
    }

    @Override
    public String visitUnknownProblem(UnknownProblem problem) {
        return problem.status().getAsInt() + ": " + problem.details().body();
    }
}
