package experiment;

import java.util.List;

/// What a run shows.
///
/// @param chart an SVG image
/// @param sentences what the figures say, computed from them
public record Result(String chart, Table table, List<String> sentences) {
    public Result {
        sentences = List.copyOf(sentences);
    }
}
