package shop.greeting.http;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import shop.greeting.Greeting;

@Path("/api/greetings")
@Tag(name = "greetings")
public class GreetingResource {
    @GET
    @Path("/{name}")
    @Operation(summary = "Greets somebody")
    public Greeting greet(@PathParam("name") @Size(max = 40) String name) {
        return Greeting.to(name);
    }
}
