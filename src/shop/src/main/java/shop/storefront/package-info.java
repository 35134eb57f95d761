/// The shop as people see it: pages at `/`, made on the server.
///
/// An adapter like the features' `http` packages: it turns requests of browsers into calls of the
/// same use cases and answers with HTML. It uses the features' top packages and [shop.http], holds
/// no rule of the business and no SQL, and is used by nobody.
///
/// **Why Qute and htmx.** Every page is a link or a form and works without JavaScript; htmx
/// (one file of 50 KB from a WebJar, no build step and no node_modules) then swaps `<main>` instead
/// of loading the whole page: search while typing, changes in the cart. A single-page application
/// would need a second language, a second build and an API shaped for one client, in a course that
/// is about what happens behind it. Templates are checked against their parameters when the shop
/// is built, and escape what they print.
///
/// **One page, two sizes.** A request by htmx gets the same page without its frame (see
/// `layout.html`): title and `<main>`, and, for other places of the page, the cart's count and
/// the news for screen readers. Forms answer with a redirect to the page that shows the result
/// (post–redirect–get); a form that is wrong, or a payment that fails, answers with the form.
///
/// **Who is shopping.** A cookie holds a name that the visitor chose ([shop.storefront.Visitor]).
/// There is no login: whoever types a name has its cart and orders, as with the API's `X-Buyer`.
///
/// **What protects the visitor.** Another site's form is refused ([shop.storefront.ForeignForms]);
/// no inline script or style can run ([shop.storefront.PageHeaders]); a form sent twice does what
/// it does once: quantities are absolute, the checkout carries an idempotency key, and an order
/// that is paid is not paid again.
///
/// Reading order: [shop.storefront.CatalogPages], [shop.storefront.Pages] (all templates and what
/// they are given), [shop.storefront.ProductPages] (a form), [shop.storefront.CheckoutPages] (a
/// form that can fail in many ways), [shop.storefront.FailurePages], [shop.storefront.Tile] (where
/// the pictures come from).
package shop.storefront;
