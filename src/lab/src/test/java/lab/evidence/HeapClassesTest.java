package lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lab.measure.ClassHistogram;
import lab.measure.ClassHistogram.Row;
import org.junit.jupiter.api.Test;

class HeapClassesTest {
    private static final ClassHistogram CALM =
            new ClassHistogram(30, 3_000, List.of(new Row("[B", 20, 2_500), new Row("A", 10, 500)));
    private static final ClassHistogram STORM =
            new ClassHistogram(
                    130,
                    1_003_000,
                    List.of(new Row("B", 100, 1_000_000), new Row("[B", 10, 1_500)));

    @Test
    void putsCalmAndStormSideBySide() {
        assertThat(HeapClasses.of(CALM, STORM).rows())
                .containsExactly(
                        List.of(
                                "all classes",
                                "30",
                                "130",
                                "3\u202f000",
                                "1\u202f003\u202f000",
                                "1\u202f000\u202f000"),
                        List.of("B", "0", "100", "0", "1\u202f000\u202f000", "1\u202f000\u202f000"),
                        List.of("byte[]", "20", "10", "2\u202f500", "1\u202f500", "−1\u202f000"));
    }

    @Test
    void showsTheStormAloneWhereThereIsNoOther() {
        assertThat(HeapClasses.of(null, STORM).rows().getFirst())
                .containsExactly("all classes", "", "130", "", "1\u202f003\u202f000", "");
    }

    @Test
    void namesArraysAsTheirAuthorsDo() {
        assertThat(HeapClasses.name("[[J")).isEqualTo("long[][]");
        assertThat(HeapClasses.name("[Ljava.lang.String;")).isEqualTo("java.lang.String[]");
        assertThat(HeapClasses.name("shop.Money")).isEqualTo("shop.Money");
    }
}
