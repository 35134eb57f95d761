package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

/// Finds what is wrong with a [CardForm]. The rules are the card's own; only the wording is ours.
@ApplicationScoped
public class CardRules {
    private final Validator validator;

    CardRules(Validator validator) {
        this.validator = validator;
    }

    Typed check(CardForm form) {
        var typed = checkWithoutCard(form);
        for (var violation : validator.validate(form.card())) {
            String field = violation.getPropertyPath().toString();
            typed =
                    typed.wrong(
                            field, "The %s %s.".formatted(labelOf(field), violation.getMessage()));
        }
        return typed;
    }

    Typed checkWithoutCard(CardForm form) {
        var typed = form.typed();
        return validator.validate(form.contact()).isEmpty()
                ? typed
                : typed.wrong("email", "This is no address like ada@example.org.");
    }

    private static String labelOf(String field) {
        return field.equals("number") ? "card number" : "name on the card";
    }
}
