package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import platform.MariaDb;

/// The database between two rounds: makes the same state before each, and checks the books after.
///
/// Every order takes one unit from a cart of its own that is filled before the round, so that a
/// round is made of checkouts and nothing else. A buyer's products are his alone.
record Carts(Connection admin, int buyers, int products) {
    private static final int ORDERS_PER_SECOND_MAX = 4000;

    static Carts of(MariaDb database, int buyers, int products) throws SQLException {
        var admin =
                DriverManager.getConnection(
                        database.jdbcUrl(""), database.adminUser(), database.adminPassword());
        return new Carts(admin, buyers, products);
    }

    static String name(int buyer, int number) {
        return "b" + buyer + "-" + number;
    }

    /// No orders, stock as at first, and carts for a round of so many seconds.
    void fill(int seconds) throws SQLException {
        execute("set foreign_key_checks = 0");
        for (String table : List.of("cart_item", "order_line", "orders", "stock_movement")) {
            execute("truncate table shop." + table);
        }
        execute("update shop.stock set quantity = received");
        execute(
                """
                insert into shop.cart_item (buyer, sku, quantity, added_at)
                select concat('b', b.seq, '-', n.seq),
                       concat('B', lpad(1 + b.seq * %1$d + n.seq %% %1$d, 8, '0')), 1, now(3)
                from shop.seq_0_to_%2$d b join shop.seq_0_to_%3$d n
                """
                        .formatted(
                                products / buyers,
                                buyers - 1,
                                ORDERS_PER_SECOND_MAX * seconds / buyers));
    }

    /// @throws IllegalStateException if the books show anything but so many orders of one unit
    void check(int orders) throws SQLException {
        String books =
                """
                select concat_ws(' ', (select count(*) from shop.orders where status = 'PAID'),
                    (select sum(quantity) from shop.order_line),
                    (select sum(received - quantity) from shop.stock),
                    (select -sum(delta) from shop.stock_movement))
                """;
        try (var statement = admin.createStatement();
                var row = statement.executeQuery(books)) {
            row.next();
            if (!row.getString(1).equals("%1$d %1$d %1$d %1$d".formatted(orders))) {
                throw new IllegalStateException(
                        "%d orders, but paid, sold, taken, in the journal: %s"
                                .formatted(orders, row.getString(1)));
            }
        }
    }

    /// How often each statement ran for one of so many orders since [#forgetStatements]; those of
    /// this class, which has no default schema, left out.
    Map<String, Double> statements(int orders) throws SQLException {
        String digests =
                """
                select digest_text, count_star
                from performance_schema.events_statements_summary_by_digest
                where schema_name = 'shop'
                """;
        var each = new HashMap<String, Double>();
        try (var statement = admin.createStatement();
                var row = statement.executeQuery(digests)) {
            while (row.next()) {
                String text = row.getString(1).replaceAll("`| $", "").replace(" . ", ".");
                each.put(text, row.getDouble(2) / orders);
            }
        }
        return each;
    }

    void forgetStatements() throws SQLException {
        execute("truncate table performance_schema.events_statements_summary_by_digest");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
