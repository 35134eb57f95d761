package shop.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;
import shop.money.Money;

/// What an empty shop is filled with: 200 categories, and as many products as wanted, dealt out
/// evenly over them.
///
/// The n-th product is the same on every machine: all choices come from one random generator with
/// a fixed seed.
final class Assortment {
    private static final long SEED = 20_25;
    private static final int BRANDS = 400;

    private final Random random = new Random(SEED);
    private final Faker faker = new Faker(Locale.ENGLISH, random);
    private final AssortmentDescriptions descriptions =
            new AssortmentDescriptions(file("descriptions.txt"), random);
    private final List<Category> categories = new ArrayList<>();
    private final List<String> goods = new ArrayList<>();
    private final List<String> brands = new ArrayList<>();

    Assortment() {
        for (String line : file("departments.txt").lines().toList()) {
            String department = line.substring(0, line.indexOf(':'));
            for (String kind : line.substring(line.indexOf(':') + 1).split(",")) {
                String name = department + ": " + kind.strip();
                categories.add(new Category(slug(name), name));
                goods.add(singular(kind.strip()));
            }
        }
        for (int i = 0; i < BRANDS; i++) {
            brands.add(faker.name().lastName());
        }
    }

    List<Category> categories() {
        return categories;
    }

    /// Must be asked for 1, 2, 3 … in this order.
    Product product(int number) {
        int shelf = (number - 1) % categories.size();
        String good = goods.get(shelf);
        String material = faker.commerce().material();
        String made = material.toLowerCase(Locale.ENGLISH);
        String colour = faker.color().name();
        String brand = brands.get(random.nextInt(brands.size()));
        var words =
                new Product.Words(
                        capital(
                                "%s %s %s %s"
                                        .formatted(
                                                brand,
                                                faker.commerce().productName().split(" ")[0],
                                                material,
                                                good)),
                        brand,
                        "%s in %s, made of %s. %s"
                                .formatted(
                                        capital(good),
                                        colour,
                                        made,
                                        faker.company().catchPhrase() + "."),
                        descriptions.of(good.toLowerCase(Locale.ENGLISH), brand, made, colour));
        long cents = 99 + 100L * (1 + random.nextInt(400));
        return new Product(
                "B%08d".formatted(number), categories.get(shelf), words, Money.euros(cents));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]+", "-");
    }

    /// Good enough for the words in the file.
    private static String singular(String plural) {
        return switch (plural) {
            case "Knives" -> "Knife";
            case "Scarves" -> "Scarf";
            case "Mice" -> "Mouse";
            case "Headphones", "Earphones", "Earbuds", "Jeans" -> plural;
            case String s
                    when s.endsWith("sses")
                            || s.endsWith("xes")
                            || s.endsWith("shes")
                            || s.endsWith("ches") && !s.endsWith("aches") ->
                    s.substring(0, s.length() - 2);
            case String s when s.endsWith("ies") -> s.substring(0, s.length() - 3) + "y";
            case String s when s.endsWith("s") -> s.substring(0, s.length() - 1);
            default -> plural;
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    private static String file(String name) {
        try (var file = Assortment.class.getResourceAsStream("/catalog/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
