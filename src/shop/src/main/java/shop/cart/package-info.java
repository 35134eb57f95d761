/// What a buyer has put aside before ordering.
///
/// Uses the catalogue for names and prices: a cart always shows what a thing costs now. Reading
/// order: [shop.cart.CartItem], [shop.cart.CartItems], [shop.cart.ShowCart],
/// [shop.cart.ChangeCart].
package shop.cart;
