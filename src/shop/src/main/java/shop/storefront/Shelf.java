package shop.storefront;

import shop.catalog.Category;

/// A category, and the department it stands in.
public record Shelf(String name, String department, String departmentSlug) {
    static Shelf of(Category category) {
        String department = Department.departmentOf(category.name());
        return new Shelf(
                Department.kindOf(category.name()), department, Department.slug(department));
    }
}
