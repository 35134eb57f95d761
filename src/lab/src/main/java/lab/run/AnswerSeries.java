package lab.run;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import lab.measure.Answer;
import lab.measure.Answers;

/// The charts that come from the load's answers: throughput, latency and errors, second by second.
/// An answer counts in the second in which its request was sent.
final class AnswerSeries {
    private AnswerSeries() {}

    static List<Series> of(Answers answers, long zero) {
        TreeMap<Long, List<Answer>> bySecond = new TreeMap<>();
        for (Answer answer : answers.all()) {
            long second = Math.floorDiv(answer.startedAt() - zero, 1000L);
            bySecond.computeIfAbsent(second, s -> new ArrayList<>()).add(answer);
        }
        return List.of(
                count(
                        new Heading("Throughput", "answered", "requests/s"),
                        bySecond,
                        Answer::answered),
                percentile("p50", 0.50, bySecond),
                percentile("p99", 0.99, bySecond),
                count(
                        new Heading("Errors", "5xx", "requests/s"),
                        bySecond,
                        answer -> answer.status() >= 500),
                count(
                        new Heading("Errors", "no answer in 3 s", "requests/s"),
                        bySecond,
                        answer -> !answer.answered()),
                count(
                        new Heading("Errors", "refused (4xx)", "requests/s"),
                        bySecond,
                        answer -> answer.status() >= 400 && answer.status() < 500));
    }

    private record Heading(String chart, String name, String unit) {}

    private static Series count(
            Heading heading, TreeMap<Long, List<Answer>> bySecond, Predicate<Answer> counted) {
        List<Series.Point> points = new ArrayList<>();
        for (var second : seconds(bySecond)) {
            long n = bySecond.getOrDefault(second, List.of()).stream().filter(counted).count();
            points.add(new Series.Point(second + 0.5, (double) n));
        }
        return new Series(heading.chart(), heading.name(), heading.unit(), points);
    }

    private static Series percentile(
            String name, double share, TreeMap<Long, List<Answer>> bySecond) {
        List<Series.Point> points = new ArrayList<>();
        for (var second : seconds(bySecond)) {
            List<Long> sorted =
                    bySecond.getOrDefault(second, List.of()).stream()
                            .filter(Answer::answered)
                            .map(Answer::millis)
                            .sorted()
                            .toList();
            points.add(new Series.Point(second + 0.5, Answers.percentile(sorted, share)));
        }
        return new Series("Latency", name, "ms", points);
    }

    private static List<Long> seconds(TreeMap<Long, List<Answer>> bySecond) {
        List<Long> seconds = new ArrayList<>();
        if (!bySecond.isEmpty()) {
            for (long s = bySecond.firstKey(); s <= bySecond.lastKey(); s++) {
                seconds.add(s);
            }
        }
        return seconds;
    }
}
