package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackageDocsTest {
    private final Sample cart =
            new Sample(new PackageDocs())
                    .with("src/shop/src/main/java/shop/cart/Cart.java", "package shop.cart;");

    @Test
    void refusesAPackageWithoutOne() {
        assertThat(cart.findings())
                .singleElement()
                .asString()
                .startsWith("src/shop/src/main/java/shop/cart/package-info.java: is missing");
    }

    @Test
    void refusesOneThatSaysNothing() {
        cart.with("src/shop/src/main/java/shop/cart/package-info.java", "package shop.cart;");
        assertThat(cart.findings()).singleElement().asString().contains("says nothing");
    }

    @Test
    void acceptsADocumentedOne() {
        cart.with(
                "src/shop/src/main/java/shop/cart/package-info.java",
                "/// What a buyer wants.\npackage shop.cart;");
        assertThat(cart.findings()).isEmpty();
    }

    @Test
    void asksNothingOfTests() {
        assertThat(
                        new Sample(new PackageDocs())
                                .with("src/shop/src/test/java/shop/CartTest.java", "package shop;")
                                .findings())
                .isEmpty();
    }
}
