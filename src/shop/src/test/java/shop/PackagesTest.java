package shop;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who may use whom: the graph of the features, and inside a feature the adapters on the outside.
class PackagesTest {
    /// What has no business of its own, and is open to all.
    private static final Set<String> FOUNDATION =
            Set.of("metrics", "money", "paging", "seed", "words");

    private static final Map<String, Set<String>> FEATURES =
            Map.ofEntries(
                    entry("catalog", Set.of()),
                    entry("inventory", Set.of("catalog")),
                    entry("cart", Set.of("catalog")),
                    entry("mail", Set.of()),
                    entry("feed", Set.of("catalog", "inventory")),
                    entry("payment", Set.of()),
                    entry("popularity", Set.of("catalog")),
                    entry("quote", Set.of("catalog")),
                    entry("order", Set.of("cart", "inventory", "payment", "mail")),
                    entry("recommendation", Set.of("catalog", "order")),
                    entry("warehouse", Set.of()),
                    entry("warmup", Set.of("catalog", "order")),
                    entry("watch", Set.of("catalog", "mail")),
                    // An adapter to all of them, as wide as the shop.
                    entry(
                            "storefront",
                            Set.of(
                                    "catalog",
                                    "inventory",
                                    "cart",
                                    "feed",
                                    "payment",
                                    "mail",
                                    "popularity",
                                    "watch",
                                    "order",
                                    "quote",
                                    "recommendation",
                                    "http")));

    private static final JavaClasses SHOP =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("shop");

    @Test
    void featuresUseOnlyTheFeaturesBelowThem() {
        classes().that().resideInAPackage("shop.(*)..").should(useOnlyWhatIsAllowed()).check(SHOP);
    }

    @Test
    void featuresDoNotGoInCircles() {
        slices().matching("shop.(*)..").should().beFreeOfCycles().check(SHOP);
    }

    @Test
    void nothingUsesAnAdapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages("shop.*.http", "shop.*.remote", "shop.*.events")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("shop.*.http", "shop.*.remote", "shop.*.events"))
                .check(SHOP);
    }

    @Test
    void adaptersDoNotUseEachOther() {
        slices().matching("shop.(*).(http|remote|events)..")
                .should()
                .notDependOnEachOther()
                .check(SHOP);
    }

    @Test
    void onlyAdaptersSpeakHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "shop.http", "shop.*.http", "shop.*.remote", "shop.storefront")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "shop.http"))
                .check(SHOP);
    }

    private static ArchCondition<JavaClass> useOnlyWhatIsAllowed() {
        return new ArchCondition<>("use only the features that stand below their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String feature = featureOf(user);
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith("shop."))
                        .filter(use -> !allowed(user, feature, featureOf(use.getTargetClass())))
                        .forEach(
                                use ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        use, use.getDescription())));
            }
        };
    }

    private static boolean allowed(JavaClass user, String feature, String used) {
        return used.equals(feature)
                || FOUNDATION.contains(used)
                || used.equals("http") && user.getPackageName().endsWith(".http")
                || FEATURES.getOrDefault(feature, Set.of()).contains(used);
    }

    private static String featureOf(JavaClass any) {
        return any.getPackageName().split("\\.")[1];
    }
}
