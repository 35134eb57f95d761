/// One program, packages by feature.
///
/// Each feature's package holds its ideas and use cases; what speaks HTTP to the outside lives in
/// its `http` sub-package, which uses the feature and is used by nobody.
///
/// Reading order: [shop.http] (how every request is named and every failure is told), then the
/// features, then [shop.storefront] (the same for people, as pages).
package shop;
