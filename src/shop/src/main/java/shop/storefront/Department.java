package shop.storefront;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import shop.catalog.Categories;

/// A corner of the shop: the categories whose names begin alike (`Kitchen: Kettles`,
/// `Kitchen: Toasters`). The catalogue knows categories only; departments are how a person finds
/// one among two hundred.
public record Department(String slug, String name, List<Kind> kinds) {
    /// A category as it is called inside its department.
    public record Kind(String slug, String name, long products) {
        public Tile tile() {
            return Tile.of(slug, slug);
        }
    }

    static List<Department> of(List<Categories.Counted> categories) {
        var kinds = new LinkedHashMap<String, List<Kind>>();
        for (var category : categories) {
            kinds.computeIfAbsent(departmentOf(category.name()), name -> new ArrayList<>())
                    .add(new Kind(category.slug(), kindOf(category.name()), category.products()));
        }
        return kinds.entrySet().stream()
                .map(each -> new Department(slug(each.getKey()), each.getKey(), each.getValue()))
                .toList();
    }

    static String departmentOf(String category) {
        int colon = category.indexOf(':');
        return colon < 0 ? category : category.substring(0, colon);
    }

    static String kindOf(String category) {
        return category.substring(category.indexOf(':') + 1).strip();
    }

    static String slug(String department) {
        return department.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z0-9]+", "-");
    }

    public long products() {
        return kinds.stream().mapToLong(Kind::products).sum();
    }

    public Tile tile() {
        return Tile.of(slug, slug);
    }
}
