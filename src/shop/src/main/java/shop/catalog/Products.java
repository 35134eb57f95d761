package shop.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import shop.paging.Page;
import shop.paging.PageAsked;

/// All products.
///
/// What is asked before the cache is looked into, or by it, is asked in a transaction, so that the
/// connection is back in the pool afterwards: outside of one it would be kept until the request is
/// over, and who kept one could wait for somebody who needs one.
@ApplicationScoped
public class Products {
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

    /// In a transaction for the same reason: who asks this may go on to wait for somebody else.
    @Transactional
    public boolean exists(String sku) {
        return database.find(Product.class, sku) != null;
    }

    /// For a change: until the transaction ends nobody else gets it for one.
    Optional<Product> findLocked(String sku) {
        return Optional.ofNullable(
                database.find(Product.class, sku, LockModeType.PESSIMISTIC_WRITE));
    }

    /// Those of the SKUs that exist, in no particular order.
    public List<Product> find(Collection<String> skus) {
        return database.createQuery("select p from Product p where p.sku in :skus", Product.class)
                .setParameter("skus", skus)
                .getResultList();
    }

    /// As visitors see it.
    @Transactional
    public Optional<ShownProduct> shown(String sku) {
        return find(sku).map(ShownProduct::of);
    }

    /// Those of the SKUs that exist, in no particular order, in one statement.
    @Transactional
    public List<ShownProduct> shown(Collection<String> skus) {
        return find(skus).stream().map(ShownProduct::of).toList();
    }

    public List<String> skus() {
        return database.createQuery("select p.sku from Product p order by p.sku", String.class)
                .getResultList();
    }

    /// The SKUs of all products, in their order.
    @Transactional
    public Page<String> skus(PageAsked asked) {
        var items =
                database.createQuery("select p.sku from Product p order by p.sku", String.class)
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        long total =
                database.createQuery("select count(p) from Product p", Long.class)
                        .getSingleResult();
        return Page.of(items, asked, total);
    }

    /// The SKUs of a category's products, in their order.
    @Transactional
    public Page<String> skus(Category category, PageAsked asked) {
        var items =
                database.createQuery(
                                "select p.sku from Product p where p.category = :slug order by"
                                        + " p.sku",
                                String.class)
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

    /// The SKUs of the products whose name, brand or summary has all of the words, and that one of
    /// the brands makes, in their order. Answered by the full-text index `product_words` and the
    /// index `product_brand`.
    @Transactional
    public Page<String> matching(SearchQuery query, PageAsked asked) {
        if (query.isEmpty()) {
            return Page.of(List.of(), asked, 0);
        }
        List<String> items =
                search("select sku", query, " order by sku", String.class)
                        .setFirstResult(asked.firstIndex())
                        .setMaxResults(asked.size())
                        .getResultList();
        Number total = (Number) search("select count(*)", query, "", Long.class).getSingleResult();
        return Page.of(items, asked, total.longValue());
    }

    /// The first so many products that have the words and that one of the brands makes, by SKU;
    /// without words and brands, the first of all.
    List<Product> candidates(SearchQuery query, int atMost) {
        return search("select *", query, " order by sku", Product.class)
                .setMaxResults(atMost)
                .getResultList();
    }

    private Query search(String what, SearchQuery query, String order, Class<?> type) {
        var conditions = new ArrayList<String>();
        if (!query.words().isEmpty()) {
            conditions.add("match (name, brand, summary) against (:words in boolean mode)");
        }
        if (!query.brands().isEmpty()) {
            conditions.add("brand in (:brands)");
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var search = database.createNativeQuery(what + " from product" + where + order, type);
        if (!query.words().isEmpty()) {
            search.setParameter("words", query.words().booleanMode());
        }
        if (!query.brands().isEmpty()) {
            search.setParameter("brands", query.brands());
        }
        return search;
    }
}
