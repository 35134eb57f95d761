package tidy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cd /wo" + "rk/main",
                "see `/ho" + "me/ada/shop`",
                "/Us" + "ers/ada/shop",
                "-----BEGIN RSA PRIVATE " + "KEY-----",
                "key=AKIA" + "ABCDEFGHIJKLMNOP",
                "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345"
            })
    void refusesAMachinesFolderAndASecret(String line) {
        assertThat(new Sample(new Places()).with("README.md", "fine\n" + line).findings())
                .singleElement()
                .asString()
                .startsWith("README.md:2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/wo" + "rk/shop", "https://example.org/wo" + "rk/", "~/.cache/x"})
    void acceptsAPathOfTheRepositoryOrOfASite(String line) {
        assertThat(new Sample(new Places()).with("README.md", line).findings()).isEmpty();
    }

    @Test
    void letsAContainerHaveFoldersButNoSecret() {
        Sample image =
                new Sample(new Places()).with("src/shop/Dockerfile", "WORKDIR /wo" + "rk/app");
        assertThat(image.findings()).isEmpty();
        image.with("src/shop/Dockerfile", "ENV KEY=AKIA" + "ABCDEFGHIJKLMNOP");
        assertThat(image.findings()).hasSize(1);
    }
}
