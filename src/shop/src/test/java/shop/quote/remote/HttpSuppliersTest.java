package shop.quote.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.ShopTest;
import shop.SupplierCompanies;
import shop.money.Money;
import shop.quote.Deadline;
import shop.quote.Quote;
import shop.quote.SupplierFailure;
import shop.quote.Suppliers;

@ShopTest
class HttpSuppliersTest {
    private static final String SUPPLIER = "supplier-6";
    private static final String SKU = "B00000306";

    @Inject Suppliers suppliers;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'priceCents':1250,'availableQuantity':7}",
                "{'priceCents':1250,'currency':null,'availableQuantity':7}",
                "{'priceCents':1250,'currency':'euro','availableQuantity':7}",
                "{'currency':'EUR','availableQuantity':7}",
                "{'priceCents':0,'currency':'EUR','availableQuantity':7}",
                "{'priceCents':-1250,'currency':'EUR','availableQuantity':7}",
                "{'priceCents':12.5,'currency':'EUR','availableQuantity':7}",
                "{'priceCents':1250,'currency':'EUR'}",
                "{'priceCents':1250,'currency':'EUR','availableQuantity':-7}"
            })
    void blamesTheSupplierForAnAnswerThatIsNoQuote(String answer) {
        SupplierCompanies.says(SUPPLIER, SKU, answer.replace('\'', '"'));
        assertThatThrownBy(this::ask)
                .isInstanceOf(SupplierFailure.Broken.class)
                .hasMessageStartingWith("supplier-6 cannot be used: ");
    }

    @Test
    void readsAQuoteOfNothingInStock() {
        SupplierCompanies.says(
                SUPPLIER,
                SKU,
                "{\"priceCents\":1,\"currency\":\"USD\",\"availableQuantity\":0,\"more\":[]}");
        assertThat(ask()).isEqualTo(new Quote(SUPPLIER, new Money(1, "USD"), 0));
    }

    private Quote ask() {
        return suppliers.quote(SUPPLIER, SKU, Deadline.in(Duration.ofMinutes(1)));
    }
}
