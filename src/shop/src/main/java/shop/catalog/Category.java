package shop.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// A shelf of the shop. Its slug is its name in paths: `kitchen-kettles`.
@Entity
public class Category {
    @Id private String slug;
    private String name;

    protected Category() {}

    public Category(String slug, String name) {
        this.slug = slug;
        this.name = name;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }
}
