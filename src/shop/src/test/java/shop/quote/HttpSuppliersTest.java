package shop.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import shop.ShopTest;
import shop.SupplierCompanies;
import shop.money.Money;

@ShopTest
class HttpSuppliersTest {
    @Inject Suppliers suppliers;

    @Test
    void readsAQuote() {
        assertThat(suppliers.quote("supplier-1", "B00000001"))
                .isEqualTo(new Quote("supplier-1", Money.euros(SupplierCompanies.PRICE_CENTS), 7));
    }

    @Test
    void saysThatASupplierFails() {
        SupplierCompanies.fails("supplier-1", "Q-fails");
        assertThatThrownBy(() -> suppliers.quote("supplier-1", "Q-fails"))
                .isInstanceOf(SupplierFailure.Broken.class)
                .hasMessage("supplier-1 cannot be used: status 503");
    }

    @Test
    void saysThatASupplierMakesNoSense() {
        SupplierCompanies.mumbles("supplier-1", "Q-mumbles");
        assertThatThrownBy(() -> suppliers.quote("supplier-1", "Q-mumbles"))
                .isInstanceOf(SupplierFailure.Broken.class)
                .hasMessage("supplier-1 cannot be used: an answer that cannot be read");
    }
}
