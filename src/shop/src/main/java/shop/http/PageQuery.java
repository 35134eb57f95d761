package shop.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import shop.paging.PageAsked;

/// `?page=0&size=20`, the same wherever there are pages.
public class PageQuery {
    @QueryParam("page")
    @DefaultValue("0")
    @Min(0)
    @Max(PageAsked.PAGE_MAX)
    int page;

    @QueryParam("size")
    @DefaultValue("20")
    @Min(1)
    @Max(PageAsked.SIZE_MAX)
    int size;

    public PageAsked asked() {
        return new PageAsked(page, size);
    }
}
