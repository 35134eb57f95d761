package shop.storefront;

import shop.http.Problem;

/// A failure as it is told to a person.
///
/// @param retry whether opening the same address again may do better in a moment
public record Trouble(int status, String title, String advice, boolean retry, String requestId) {
    /// @param reading whether the request only wanted to read, so that repeating it is harmless
    static Trouble of(Problem problem, boolean reading) {
        String id = problem.requestId();
        return switch (problem.status()) {
            case 404 -> nothingThere(id);
            case 500 ->
                    new Trouble(
                            500,
                            "Something broke on our side",
                            "It is not your fault, and we have noted what happened.",
                            reading,
                            id);
            case 503 ->
                    new Trouble(
                            503,
                            "The shop cannot reach its database",
                            "Nothing is lost: carts and orders are waiting there. Please try again"
                                    + " in a moment.",
                            reading,
                            id);
            case 429 -> new Trouble(429, problem.title(), problem.detail(), reading, id);
            default -> new Trouble(problem.status(), problem.title(), problem.detail(), false, id);
        };
    }

    static Trouble nothingThere(String requestId) {
        return new Trouble(
                404,
                "There is nothing here",
                "The page you asked for does not exist, or no longer.",
                false,
                requestId);
    }
}
