package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ClassHistogramTest {
    private static final String TEXT =
            """
            8198:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:         17420         914792  [B (java.base@25.0.3)
               2:           578         460136  shop.feed.Row
            Total         80903        3750360
            """;

    @Test
    void readsRowsAndTotal() throws IOException {
        ClassHistogram histogram = ClassHistogram.parse(TEXT);

        assertThat(histogram.bytes()).isEqualTo(3_750_360);
        assertThat(histogram.instances()).isEqualTo(80_903);
        assertThat(histogram.rows())
                .containsExactly(
                        new ClassHistogram.Row("[B", 17_420, 914_792),
                        new ClassHistogram.Row("shop.feed.Row", 578, 460_136));
    }

    @Test
    void countsNoFillersForLiveObjects() throws IOException {
        String fillers =
                """
                   3:            20            320  jdk.internal.vm.FillerObject (java.base@25.0.3)
                   4:             3            440  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)
                Total\
                """;

        ClassHistogram histogram = ClassHistogram.parse(TEXT.replace("Total", fillers));

        assertThat(histogram.bytes()).isEqualTo(3_750_360 - 760);
        assertThat(histogram.instances()).isEqualTo(80_903 - 23);
        assertThat(histogram.rows()).hasSize(2);
    }

    @Test
    void refusesOneThatIsNotWhole() {
        assertThatThrownBy(() -> ClassHistogram.parse(TEXT.replace("Total", "Tot")))
                .isInstanceOf(IOException.class);
    }
}
