package shop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssortmentTest {
    @Test
    void hasTwoHundredCategoriesWithDifferentSlugs() {
        assertThat(new Assortment().categories().stream().map(Category::slug).distinct())
                .hasSize(200)
                .contains("kitchen-kettles", "beauty-make-up-bags");
    }

    @Test
    void isTheSameEveryTime() {
        assertThat(first(50)).isEqualTo(first(50));
    }

    @Test
    void dealsProductsOutEvenly() {
        var assortment = new Assortment();
        var shelves =
                IntStream.rangeClosed(1, 400)
                        .mapToObj(n -> assortment.product(n).category())
                        .toList();
        assertThat(shelves.subList(0, 200))
                .doesNotHaveDuplicates()
                .isEqualTo(shelves.subList(200, 400));
    }

    @Test
    void describesEveryProductInSeveralParagraphs() {
        var assortment = new Assortment();
        for (int number = 1; number <= 200; number++) {
            var product = assortment.product(number);
            assertThat(product.description().lines()).hasSize(4);
            assertThat(product.description()).hasSizeBetween(1_000, 2_500).doesNotContain("{", "#");
        }
    }

    private static String first(int count) {
        var assortment = new Assortment();
        var text = new StringBuilder();
        for (int number = 1; number <= count; number++) {
            var product = assortment.product(number);
            text.append(product.sku()).append(product.name()).append(product.summary());
            text.append(product.description()).append(product.price()).append('\n');
        }
        return text.toString();
    }
}
