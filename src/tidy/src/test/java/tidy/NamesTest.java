package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OrderImpl",
                "StringUtils",
                "OrderHelper",
                "CartManager",
                "BaseOrder",
                "AbstractOrder",
                "OrderDTO",
                "OrderDto",
                "UtilThings"
            })
    void refusesANameThatSaysNothing(String name) {
        assertThat(inShop("class " + name + " {}")).singleElement().asString().contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Implied", "Database", "Utility", "PlaceOrder", "Base64Text"})
    void acceptsANameThatOnlyContainsTheLetters(String name) {
        assertThat(inShop("class " + name + " {}")).isEmpty();
    }

    @Test
    void looksIntoATypeAndPastComments() {
        assertThat(inShop("class Cart { record LineDto(int n) {} }")).hasSize(1);
        assertThat(inShop("/// no class CartImpl here\nclass Cart {}")).isEmpty();
    }

    @Test
    void refusesAnUnknownRoot() {
        assertThat(in("com/acme", "package com.acme;\nclass Cart {}"))
                .singleElement()
                .asString()
                .contains("package com.acme begins with none of");
    }

    @Test
    void refusesAPackageForWhatIsLeftOver() {
        assertThat(in("shop/common", "package shop.common;\nclass Cart {}"))
                .singleElement()
                .asString()
                .contains("'common' says nothing");
    }

    @Test
    void refusesAPackageInAnotherFolder() {
        assertThat(in("shop/cart", "package shop.order;\nclass Cart {}"))
                .singleElement()
                .asString()
                .contains("not in the folder");
    }

    private static List<String> inShop(String text) {
        return in("shop", "package shop;\n" + text);
    }

    private static List<String> in(String folder, String text) {
        String path = "src/shop/src/main/java/" + folder + "/Cart.java";
        return new Sample(new Names()).with(path, text).findings();
    }
}
