package shop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickLedgerTest {
    private static final String KETTLE = "B00000001";

    private final MemoryBooks books = new MemoryBooks(KETTLE, 25);
    private final PickLedger ledger = new PickLedger(Warehouse.NORTH, books);

    @Test
    void givesWhatLiesThereIntoAHand() {
        Pick pick = ledger.pick("ada", KETTLE, 5);
        assertThat(ledger.picks()).containsExactly(pick);
        assertThat(ledger.shelf(KETTLE)).isEqualTo(new PickLedger.Shelf(25, 5));
    }

    @Test
    void givesNobodyWhatIsInAnothersHand() {
        ledger.pick("ada", KETTLE, 20);
        assertThatThrownBy(() -> ledger.pick("bob", KETTLE, 6))
                .isInstanceOf(WarehouseRefused.TooFew.class)
                .hasMessage("Of B00000001 6 are wanted from the warehouse north and 5 are free.");
        assertThat(ledger.pick("bob", KETTLE, 5).quantity()).isEqualTo(5);
    }

    @Test
    void hasTheUnitsBackAfterAPick() {
        Pick pick = ledger.pick("ada", KETTLE, 25);
        ledger.putBack(pick.id());
        assertThat(ledger.shelf(KETTLE).free()).isEqualTo(25);
        assertThatThrownBy(() -> ledger.putBack(pick.id()))
                .isInstanceOf(WarehouseRefused.UnknownPick.class);
    }

    @Test
    void readsTheBooksOnceForAProduct() {
        ledger.pick("ada", KETTLE, 1);
        ledger.pick("bob", KETTLE, 1);
        ledger.shelf(KETTLE);
        assertThat(books.reads()).isOne();
    }

    @Test
    void refusesWhatIsInNoBook() {
        assertThatThrownBy(() -> ledger.pick("ada", "B99999999", 1))
                .isInstanceOf(WarehouseRefused.UnknownProduct.class);
    }

    @Test
    void givesPickersWhoComeAtOnceNoMoreThanThereIs() throws Exception {
        int pickers = 40;
        var start = new CyclicBarrier(pickers);
        try (var threads = Executors.newFixedThreadPool(pickers)) {
            var asked =
                    IntStream.range(0, pickers)
                            .mapToObj(n -> threads.submit(() -> got(start, "picker-" + n)))
                            .toList();
            int got = 0;
            for (Future<Integer> each : asked) {
                got += each.get();
            }
            assertThat(got).isEqualTo(25);
        }
        assertThat(ledger.shelf(KETTLE).free()).isZero();
    }

    private int got(CyclicBarrier start, String picker) throws Exception {
        start.await();
        try {
            return ledger.pick(picker, KETTLE, 1).quantity();
        } catch (WarehouseRefused.TooFew none) {
            return 0;
        }
    }
}
