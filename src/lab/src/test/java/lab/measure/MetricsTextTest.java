package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTextTest {
    private static final MetricsText TEXT =
            MetricsText.parse(
                    """
                    # HELP http_server_requests_seconds Requests
                    # TYPE http_server_requests_seconds summary
                    http_server_requests_seconds_count{method="GET",status="200",uri="/api/a"} 12.0
                    http_server_requests_seconds_count{method="GET",status="500",uri="/api/{b},\\"c\\""} 3.0 1700000000
                    process_cpu_usage 0.25
                    bound{le="+Inf"} +Inf
                    """);

    @Test
    void sumsTheSeriesThatASelectorPicks() {
        assertThat(TEXT.sum("http_server_requests_seconds_count")).isEqualTo(Reading.of(15));
        assertThat(TEXT.sum("http_server_requests_seconds_count{status=\"500\"}"))
                .isEqualTo(Reading.of(3));
        assertThat(TEXT.sum("process_cpu_usage")).isEqualTo(Reading.of(0.25));
    }

    @Test
    void findsTheGreatestOfTheSeriesThatASelectorPicks() {
        assertThat(TEXT.max("http_server_requests_seconds_count")).isEqualTo(Reading.of(12));
        assertThat(TEXT.max("http_server_requests_seconds_count{status=\"500\"}"))
                .isEqualTo(Reading.of(3));
        assertThat(TEXT.max("no_such")).isInstanceOf(Reading.Missing.class);
    }

    @Test
    void keepsCommasAndQuotesOfALabel() {
        assertThat(TEXT.samples().get(1).labels()).containsEntry("uri", "/api/{b},\"c\"");
    }

    @Test
    void isMissingWhereNoSeriesIsPicked() {
        assertThat(TEXT.sum("process_cpu_usage{node=\"1\"}")).isInstanceOf(Reading.Missing.class);
        assertThat(TEXT.sum("no_such")).isInstanceOf(Reading.Missing.class);
    }
}
