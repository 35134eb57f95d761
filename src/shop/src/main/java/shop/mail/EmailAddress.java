package shop.mail;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An address that a mail can be sent to, or null; one rule for all who take one. The constraint of
/// Jakarta alone lets an empty text pass, quoted blanks, and control characters beyond ASCII.
@Email
@Size(min = 1, max = EmailAddress.LENGTH_MAX)
@Pattern(regexp = "[^\\p{C}\\p{Z}]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {
    /// In characters (RFC 5321, with the errata).
    int LENGTH_MAX = 254;

    String message() default "must be an address like ada@example.org, of at most 254 characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
