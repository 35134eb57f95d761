package shop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import shop.ShopTest;

@ShopTest
class WarehouseBooksTest {
    @Inject WarehouseBooks books;

    @Test
    void writesBothQuantitiesAndTheTransfer() {
        var move = new Move("B00000389", Warehouse.SOUTH, Warehouse.NORTH, 4);
        Transfer transfer = books.enter(move);
        assertThat(books.quantity(Warehouse.NORTH, "B00000389")).hasValue(29);
        assertThat(books.quantity(Warehouse.SOUTH, "B00000389")).hasValue(21);
        assertThat(books.transfer(transfer.id()).orElseThrow().move()).isEqualTo(move);
    }

    @Test
    void writesNothingWhenLessThanNothingWouldBeLeft() {
        var move = new Move("B00000390", Warehouse.EAST, Warehouse.WEST, 26);
        assertThatThrownBy(() -> books.enter(move)).isInstanceOf(RuntimeException.class);
        assertThat(books.quantity(Warehouse.EAST, "B00000390")).hasValue(25);
        assertThat(books.quantity(Warehouse.WEST, "B00000390")).hasValue(25);
    }
}
