package shop.greeting;

/// A friendly word to somebody.
public record Greeting(String text) {
    public static Greeting to(String name) {
        return new Greeting("Hello, " + name + "!");
    }
}
