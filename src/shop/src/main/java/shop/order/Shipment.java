package shop.order;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/// What the packers have handed to the carrier.
///
/// @param tracking the carrier's number for it
@Embeddable
public record Shipment(Instant shippedAt, String tracking) {}
