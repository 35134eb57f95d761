package shop.storefront;

/// A try to pay, as the form shows it.
///
/// @param key the idempotency key of the next time the form is sent
/// @param setback how the last time ended, or null
public record Attempt(String key, Typed typed, Setback setback) {
    static Attempt first() {
        return new Attempt(CardForm.newKey(), Typed.NOTHING, null);
    }

    /// The form is not filled in well; it has ordered nothing.
    static Attempt wrong(CardForm form, Typed typed) {
        return new Attempt(form.key().orElseGet(CardForm::newKey), typed, null);
    }

    static Attempt after(CardForm form, Setback setback) {
        String key = form.key().filter(sent -> setback.again()).orElseGet(CardForm::newKey);
        return new Attempt(key, form.typed(), setback);
    }

    /// What failed was no form for a card.
    static Attempt without(Setback setback) {
        return new Attempt(CardForm.newKey(), Typed.NOTHING, setback);
    }

    int status() {
        return setback != null ? setback.status() : typed.isWrong() ? 400 : 200;
    }
}
