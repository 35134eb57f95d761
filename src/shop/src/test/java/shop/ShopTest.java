package shop;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test against the running shop and its real neighbours. All of them share one start.
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
@QuarkusTestResource(PaymentProvider.class)
@QuarkusTestResource(SupplierCompanies.class)
@QuarkusTestResource(MailBoxes.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShopTest {}
