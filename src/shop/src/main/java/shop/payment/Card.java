package shop.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A card, on its way from the buyer to the provider. It is stored nowhere.
public record Card(
        @NotNull @Pattern(regexp = "[0-9]{12,19}", message = "must be 12 to 19 digits")
                String number,
        @NotBlank @Size(max = 80) String holder) {
    /// The last four digits, and nobody's name.
    @Override
    public String toString() {
        String digits = number == null ? "" : number;
        return "Card[…" + digits.substring(Math.max(0, digits.length() - 4)) + "]";
    }
}
