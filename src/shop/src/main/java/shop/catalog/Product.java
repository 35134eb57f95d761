package shop.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import shop.money.Money;

/// Something the shop sells, named by its SKU (`B00000001`).
@Entity
public class Product {
    @Id private String sku;
    private String category;
    private String name;
    private String brand;
    private String summary;

    @Column(columnDefinition = "text")
    private String description;

    @AttributeOverride(name = "cents", column = @Column(name = "price_cents"))
    @AttributeOverride(
            name = "currency",
            column = @Column(name = "currency", columnDefinition = "char(3)"))
    private Money price;

    protected Product() {}

    public Product(String sku, Category category, Words words, Money price) {
        this.sku = sku;
        this.category = category.slug();
        this.name = words.name();
        this.brand = words.brand();
        this.summary = words.summary();
        this.description = words.description();
        this.price = price;
    }

    /// What is written about a product.
    public record Words(String name, String brand, String summary, String description) {}

    public String sku() {
        return sku;
    }

    /// The slug of its category.
    public String category() {
        return category;
    }

    public String name() {
        return name;
    }

    public String brand() {
        return brand;
    }

    public String summary() {
        return summary;
    }

    public String description() {
        return description;
    }

    void costs(Money newPrice) {
        price = newPrice;
    }

    public Money price() {
        return price;
    }
}
