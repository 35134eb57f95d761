package shop.paging;

import java.util.List;
import java.util.function.Function;

/// One page of a list.
///
/// @param total how many items the whole list has
public record Page<T>(List<T> items, int page, int size, long total) {
    public static <T> Page<T> of(List<T> items, PageAsked asked, long total) {
        return new Page<>(items, asked.page(), asked.size(), total);
    }

    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), page, size, total);
    }
}
