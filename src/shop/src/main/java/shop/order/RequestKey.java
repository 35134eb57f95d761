package shop.order;

/// The name that a buyer gave to one request to order, so that sending it twice orders once.
///
/// @param fingerprint of what was sent with it
public record RequestKey(String name, String fingerprint) {}
