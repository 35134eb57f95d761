package shop.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// All categories.
@ApplicationScoped
public class Categories {
    /// A category and how many products it has.
    public record Counted(String slug, String name, long products) {}

    private final EntityManager database;

    Categories(EntityManager database) {
        this.database = database;
    }

    public void add(Category category) {
        database.persist(category);
    }

    /// In a transaction, as in [Products].
    @Transactional
    public Optional<Category> find(String slug) {
        return Optional.ofNullable(database.find(Category.class, slug));
    }

    /// All of them by name, also empty ones.
    @Transactional
    public List<Counted> counted() {
        return database.createQuery(
                        """
                        select c.slug, c.name, count(p.sku)
                        from Category c left join Product p on p.category = c.slug
                        group by c.slug, c.name
                        order by c.name
                        """,
                        Counted.class)
                .getResultList();
    }
}
