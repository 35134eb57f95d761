package outside;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// One of the services that the shop depends on and does not own.
public enum ServiceName {
    PAYMENT,
    SUPPLIER,
    SHIPPING,
    MAIL;

    /// The name in admin paths and answers: `payment`.
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ServiceName> of(String path) {
        return Arrays.stream(values()).filter(name -> name.path().equals(path)).findFirst();
    }
}
