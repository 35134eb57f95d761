/// Long lists, a page at a time: what is asked for and what is given, for every feature. Uses
/// nothing.
package shop.paging;
