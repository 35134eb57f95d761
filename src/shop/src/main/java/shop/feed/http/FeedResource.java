package shop.feed.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shop.feed.FeedFile;
import shop.feed.FeedRefused;
import shop.feed.Feeds;
import shop.feed.Rejection;
import shop.feed.TakeInFeed;
import shop.http.PageQuery;
import shop.http.Problem;
import shop.paging.Page;

/// The body of an upload is not read here: [FeedUploads] has it in a file already.
@Path("/api/feeds")
@Tag(name = "feeds")
public class FeedResource {
    private static final String ID = "/{id: [0-9]{1,18}}";
    private static final String CSV = "text/csv";

    private final TakeInFeed takeIn;
    private final Feeds feeds;
    private final CurrentVertxRequest request;

    FeedResource(TakeInFeed takeIn, Feeds feeds, CurrentVertxRequest request) {
        this.takeIn = takeIn;
        this.feeds = feeds;
        this.request = request;
    }

    @POST
    @Path("/{supplier: [a-z][a-z0-9-]{0,39}}")
    @Consumes(CSV)
    @Operation(summary = "Takes a feed in: CSV with the columns sku, price, stock; see the docs")
    @APIResponse(responseCode = "202", description = "Received; Location shows how far it is")
    @APIResponse(responseCode = "422", description = "The first line is no header of a feed")
    @APIResponse(responseCode = "503", description = "Too many feeds wait already")
    public Response begin(@PathParam("supplier") String supplier) throws IOException {
        var upload = Upload.with(request.getCurrent());
        long id = takeIn.begin(supplier, upload.received());
        upload.isTaken();
        return accepted(id);
    }

    @PUT
    @Path(ID)
    @Consumes(CSV)
    @Operation(summary = "Goes on with a feed that was cut off; send the same file")
    @APIResponse(responseCode = "202", description = "Goes on behind the confirmed line")
    @APIResponse(responseCode = "409", description = "It was not cut off, or the file is another")
    public Response goOn(@PathParam("id") long id) throws IOException {
        feeds.find(id).orElseThrow(NotFoundException::new);
        var upload = Upload.with(request.getCurrent());
        takeIn.goOn(id, upload.received());
        upload.isTaken();
        return accepted(id);
    }

    @GET
    @Operation(summary = "All feeds, newest first")
    public Page<FeedBody> feeds(@BeanParam @Valid PageQuery page) {
        return feeds.page(page.asked()).map(FeedBody::of);
    }

    @GET
    @Path(ID)
    @Operation(summary = "How far a feed is")
    public FeedBody feed(@PathParam("id") long id) {
        return feeds.find(id).map(FeedBody::of).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path(ID + "/rejections")
    @Operation(summary = "The rows of a feed that were not applied, and why")
    public Page<Rejection> rejections(@PathParam("id") long id, @BeanParam @Valid PageQuery page) {
        feeds.find(id).orElseThrow(NotFoundException::new);
        return feeds.rejections(id, page.asked());
    }

    @ServerExceptionMapper
    public Response unreadable(FeedFile.Unreadable failure) {
        return Problem.of(422, "feed-unreadable", "This is no feed", failure.getMessage()).answer();
    }

    @ServerExceptionMapper
    public Response refused(FeedRefused failure) {
        Problem problem =
                switch (failure) {
                    case FeedRefused.TooMany e ->
                            Problem.of(503, "feeds-waiting", "Too many feeds", e.getMessage());
                    case FeedRefused.NotCutOff e ->
                            Problem.of(409, "feed-state", "Cannot go on", e.getMessage());
                    case FeedRefused.AnotherFile e ->
                            Problem.of(409, "feed-file", "Another file", e.getMessage());
                };
        return problem.answer();
    }

    private Response accepted(long id) {
        return Response.accepted(feed(id)).location(URI.create("/api/feeds/" + id)).build();
    }
}
