package shop.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.paging.Page;
import shop.paging.PageAsked;

/// All products.
@ApplicationScoped
public class Products {
    private static final String MATCHES =
            " from product where match (name, brand, summary) against (:words in boolean mode)";

    private final EntityManager database;

    Products(EntityManager database) {
        this.database = database;
    }

    public void add(Product product) {
        database.persist(product);
    }

    public Optional<Product> find(String sku) {
        return Optional.ofNullable(database.find(Product.class, sku));
    }

    /// Those of the SKUs that exist, in no particular order.
    public List<Product> find(Collection<String> skus) {
        return database.createQuery("select p from Product p where p.sku in :skus", Product.class)
                .setParameter("skus", skus)
                .getResultList();
    }

    public List<String> skus() {
        return database.createQuery("select p.sku from Product p order by p.sku", String.class)
                .getResultList();
    }

    /// All products by SKU.
    public Page<Product> page(PageAsked asked) {
        var items =
                database.createQuery("select p from Product p order by p.sku", Product.class)
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        long total =
                database.createQuery("select count(p) from Product p", Long.class)
                        .getSingleResult();
        return Page.of(items, asked, total);
    }

    /// The products of a category by SKU.
    public Page<Product> page(Category category, PageAsked asked) {
        var items =
                database.createQuery(
                                "select p from Product p where p.category = :slug order by p.sku",
                                Product.class)
                        .setParameter("slug", category.slug())
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        long total =
                database.createQuery(
                                "select count(p) from Product p where p.category = :slug",
                                Long.class)
                        .setParameter("slug", category.slug())
                        .getSingleResult();
        return Page.of(items, asked, total);
    }

    /// The products whose name, brand or summary has all of the words, by SKU. Answered by the
    /// full-text index `product_words`.
    public Page<Product> matching(SearchWords words, PageAsked asked) {
        if (words.isEmpty()) {
            return Page.of(List.of(), asked, 0);
        }
        List<Product> items =
                database.createNativeQuery("select *" + MATCHES + " order by sku", Product.class)
                        .setParameter("words", words.booleanMode())
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        Number total =
                (Number)
                        database.createNativeQuery("select count(*)" + MATCHES, Long.class)
                                .setParameter("words", words.booleanMode())
                                .getSingleResult();
        return Page.of(items, asked, total.longValue());
    }
}
