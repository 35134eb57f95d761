package shop.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import shop.ABuyer;
import shop.LogLines;
import shop.ShopTest;

@ShopTest
class ProviderLogTest {
    @Test
    void showsTheCallsToTheProvider() {
        try (var log = new LogLines()) {
            String id = ABuyer.fresh().puts("B00000001", 1).paysWith(ABuyer.GOOD_CARD).path("id");
            assertThat(log.text()).contains("/payment/charges", "reference=" + id, "-> 201");
        }
    }
}
