package shop.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether two cards are the same without keeping either.
///
/// A fingerprint is an HMAC and no plain hash: there are so few card numbers that all their hashes
/// can be tried. Its key is the provider's API key, the one secret that all nodes share; after a
/// change of that key a fingerprint from before matches nothing.
@ApplicationScoped
public class CardFingerprints {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CardFingerprints(PaymentKey secret) {
        this.key =
                new SecretKeySpec(
                        ("card-fingerprint:" + secret.value()).getBytes(StandardCharsets.UTF_8),
                        ALGORITHM);
    }

    /// 64 hexadecimal digits.
    public String of(Card card) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(card.number().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of()
                    .formatHex(mac.doFinal(card.holder().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
