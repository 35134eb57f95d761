package shop.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TileTest {
    @Test
    void isTheSameForTheSameThing() {
        assertThat(Tile.of("B00000001", "kitchen-kettles"))
                .isEqualTo(Tile.of("B00000001", "kitchen-kettles"))
                .isEqualTo(new Tile(3, 5, "kitchen"));
    }

    @Test
    void differsBetweenNeighbours() {
        var looks =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> Tile.of("B%08d".formatted(n), null))
                        .collect(Collectors.toSet());
        assertThat(looks).hasSizeGreaterThan(20);
    }

    @Test
    void showsABoxWhereThereIsNoDepartment() {
        assertThat(Tile.of("B00000001", null).icon()).isEqualTo("box");
        assertThat(Tile.of("B00000001", "spaceships-shuttles").icon()).isEqualTo("box");
    }

    @Test
    void findsEveryIconPatternAndHueInTheFiles() throws IOException {
        String art = file("/META-INF/resources/storefront/art.svg");
        assertThat(Tile.ICONS).allMatch(icon -> art.contains("id=\"" + icon + "\""));
        assertThat(IntStream.range(0, Tile.SHAPES))
                .allMatch(shape -> art.contains("id=\"shape-" + shape + "\""));
        String style = file("/META-INF/resources/storefront/app.css");
        assertThat(IntStream.range(0, Tile.HUES))
                .allMatch(hue -> style.contains(".hue-" + hue + " "));
    }

    @Test
    void hasAnIconForEveryDepartmentOfTheShop() throws IOException {
        assertThat(file("/catalog/departments.txt").lines())
                .extracting(line -> Department.slug(line.substring(0, line.indexOf(':'))))
                .isSubsetOf(Tile.ICONS);
    }

    private static String file(String name) throws IOException {
        try (var content = TileTest.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
