package shop.paging;

/// Which page of a list is asked for.
///
/// @param page counted from 0
/// @param size the most items on a page
public record PageAsked(int page, int size) {
    public static final int SIZE_MAX = 100;
    public static final int PAGE_MAX = 10_000;

    public int firstIndex() {
        return page * size;
    }
}
