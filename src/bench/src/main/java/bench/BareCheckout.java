package bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The shop's checkout of a cart with one line, by hand: its statements, word for word and in its
/// order, and its call to the payment provider inside of the transaction. They are those of
/// `shop.order.PlaceOrder` as Hibernate writes them; the race counts whether they still are.
///
/// It has what the shop cannot have: a connection of its own, every statement prepared once, and
/// nothing for the case that something goes wrong but to stop.
final class BareCheckout implements Checkout {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http;
    private final HttpRequest.Builder charge;
    private final Connection database;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /// @param environment what the shop is given: `SHOP_DB_URL` and so on
    BareCheckout(HttpClient http, Map<String, String> environment) throws SQLException {
        this.http = http;
        this.charge =
                HttpRequest.newBuilder(URI.create(environment.get("SHOP_PAYMENT_URL") + "/charges"))
                        .header("Authorization", "Bearer " + environment.get("SHOP_PAYMENT_KEY"))
                        .header("Content-Type", "application/json");
        this.database =
                DriverManager.getConnection(
                        environment.get("SHOP_DB_URL"),
                        environment.get("SHOP_DB_USER"),
                        environment.get("SHOP_DB_PASSWORD"));
        database.setAutoCommit(false);
    }

    @Override
    public void order(String buyer) throws Exception {
        var item =
                row(
                        "select ci1_0.buyer,ci1_0.sku,ci1_0.added_at,ci1_0.quantity from cart_item"
                                + " ci1_0 where ci1_0.buyer=? order by ci1_0.added_at,ci1_0.sku",
                        buyer);
        Object sku = item.get("sku");
        int units = (int) item.get("quantity");
        var product =
                row(
                        "select p1_0.sku,p1_0.brand,p1_0.category,p1_0.description,p1_0.name,"
                                + "p1_0.price_cents,p1_0.currency,p1_0.summary from product p1_0"
                                + " where p1_0.sku in (?)",
                        sku);
        long cents = (long) product.get("price_cents");
        Object currency = product.get("currency");
        var now = Timestamp.from(Instant.now());
        long order =
                insert(
                        "insert into orders (buyer,declined_because,payment_id,placed_at,status,"
                                + "total_cents,currency) values (?,null,null,?,'PENDING',?,?)",
                        buyer,
                        now,
                        cents * units,
                        currency);
        change(
                "update stock s1_0 set quantity=(s1_0.quantity+?) where s1_0.sku=?"
                        + " and (s1_0.quantity+?)>=0",
                -units,
                sku,
                -units);
        insert(
                "insert into stock_movement (at,delta,order_id,reason,sku)"
                        + " values (?,?,?,'RESERVED',?)",
                now,
                -units,
                order,
                sku);
        String payment = charged(order, cents * units, currency);
        change("delete ci1_0 from cart_item ci1_0 where ci1_0.buyer=? and ci1_0.sku=?", buyer, sku);
        change(
                "update orders set buyer=?,declined_because=null,payment_id=?,placed_at=?,"
                        + "status='PAID',total_cents=?,currency=? where id=?",
                buyer,
                payment,
                now,
                cents * units,
                currency,
                order);
        change(
                "insert into order_line (order_id,line_no,sku,name,quantity,price_cents,currency)"
                        + " values (?,0,?,?,?,?,?)",
                order,
                sku,
                product.get("name"),
                units,
                cents,
                currency);
        database.commit();
    }

    private String charged(long order, long cents, Object currency) throws Exception {
        String body =
                "{\"reference\":\"%d\",\"amountCents\":%d,\"currency\":\"%s\",\"card\":%s}"
                        .formatted(order, cents, currency, CheckoutRace.CARD);
        var request = charge.copy().POST(BodyPublishers.ofString(body)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        var id = ID.matcher(answer.body());
        if (answer.statusCode() != 201 || !id.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return id.group(1);
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = database.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private Map<String, Object> row(String select, Object key) throws SQLException {
        try (var rows = bound(select, key).executeQuery()) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing there for " + key);
            }
            var values = new HashMap<String, Object>();
            var columns = rows.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                values.put(columns.getColumnName(i), rows.getObject(i));
            }
            return values;
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        if (bound(sql, values).executeUpdate() != 1) {
            throw new IllegalStateException("not one row: " + sql);
        }
    }

    private long insert(String sql, Object... values) throws SQLException {
        change(sql, values);
        try (var ids = prepared.get(sql).getGeneratedKeys()) {
            ids.next();
            return ids.getLong(1);
        }
    }
}
