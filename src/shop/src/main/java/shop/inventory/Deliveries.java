package shop.inventory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/// Takes in what suppliers deliver, many products in one statement, as part of the caller's
/// transaction.
///
/// A delivery changes what was received and what is left by the same number, so that the journal,
/// which begins after it, still explains the difference.
@ApplicationScoped
public class Deliveries {
    private static final String RECEIVE =
            """
            insert into stock (sku, received, quantity)
            select r.sku, r.units, r.units from json_table(:rows, '$[*]' columns (
                sku varchar(16) path '$[0]', units int path '$[1]')) r
            on duplicate key update
                received = received + value(received), quantity = quantity + value(quantity)
            """;

    private final EntityManager database;
    private final ObjectMapper json;

    Deliveries(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// @param units by SKU
    public void receive(Map<String, Integer> units) {
        if (units.isEmpty()) {
            return;
        }
        var rows =
                units.entrySet().stream()
                        .map(each -> List.of(each.getKey(), each.getValue()))
                        .toList();
        try {
            database.createNativeQuery(RECEIVE)
                    .setParameter("rows", json.writeValueAsString(rows))
                    .executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
