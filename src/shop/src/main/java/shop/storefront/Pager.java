package shop.storefront;

import shop.paging.Page;
import shop.paging.PageAsked;

/// The way from one page of a list to its neighbours.
///
/// @param list the list's address, ready for another parameter: `/search?q=tea&`
/// @param page counted from 0
/// @param pages how many there are to leaf through, at least 1
public record Pager(String list, int page, int pages) {
    private static final int SIZE_USUAL = 20;

    static Pager of(Page<?> page, String list) {
        long pages = Math.max(1, (page.total() + page.size() - 1) / page.size());
        return new Pager(
                page.size() == SIZE_USUAL ? list : list + "size=" + page.size() + "&",
                page.page(),
                (int) Math.min(pages, PageAsked.PAGE_MAX));
    }

    public boolean isNeeded() {
        return pages > 1 || page > 0;
    }

    /// The page's number as people count.
    public int number() {
        return page + 1;
    }

    public String here() {
        return address(page);
    }

    /// Null on the first page.
    public String previous() {
        return page == 0 ? null : address(Math.min(page, pages) - 1);
    }

    /// Null on the last page.
    public String next() {
        return page + 1 >= pages ? null : address(page + 1);
    }

    private String address(int other) {
        return list + "page=" + other;
    }
}
