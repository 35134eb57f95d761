package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// What the components of this node are doing; for those who run the shop, and for now for
/// everybody. htmx asks for it again every second. The same figures, over time, are in the metrics.
@Path("/admin/components")
@Produces(MediaType.TEXT_HTML)
public class ComponentPages {
    private final Components components;
    private final Frames frames;

    ComponentPages(Components components, Frames frames) {
        this.components = components;
        this.frames = frames;
    }

    @GET
    public TemplateInstance components(@BeanParam Visitor visitor) {
        return Pages.components(frames.of(visitor), components.state());
    }
}
