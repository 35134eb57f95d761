package bench;

/// Orders what is in a cart, and throws unless the order is paid in the end.
interface Checkout {
    void order(String cart) throws Exception;
}
