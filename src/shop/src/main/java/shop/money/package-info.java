/// Money, for every feature. Uses nothing.
package shop.money;
