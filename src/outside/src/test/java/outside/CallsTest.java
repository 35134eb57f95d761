package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Calls calls = new Calls();

    @Test
    void countsEveryCallInOnePlace() {
        calls.answered(start(), 201, NOON);
        calls.answered(start(), 402, NOON);
        calls.refused(start(), 503, NOON);
        calls.left(start(), NOON);
        start();
        assertThat(calls.counts())
                .isEqualTo(new Calls.Counts(5, 2, 1, 1, 1, Map.of(201, 1L, 402, 1L, 503, 1L)));
    }

    @Test
    void anAnswerAfterTheCallerLeftCountsForNothing() {
        Call call = start();
        calls.left(call, NOON);
        calls.answered(call, 201, NOON);
        assertThat(calls.counts()).isEqualTo(new Calls.Counts(1, 0, 0, 1, 0, Map.of()));
    }

    @Test
    void keepsOpenCallsOpenWhenItIsCleared() {
        Call call = start();
        calls.answered(start(), 201, NOON);
        calls.clear();
        assertThat(calls.counts()).isEqualTo(new Calls.Counts(1, 0, 0, 0, 1, Map.of()));
        calls.answered(call, 201, NOON);
        assertThat(calls.counts()).isEqualTo(new Calls.Counts(1, 1, 0, 0, 0, Map.of(201, 1L)));
    }

    @Test
    void logsTheNewestFirstWithItsTime() {
        Call first = start();
        Call second = start();
        calls.answered(first, 201, NOON.plusMillis(20));
        calls.left(second, NOON.plusMillis(3000));
        assertThat(calls.newest(10))
                .containsExactly(new Call.Done(second, 0, 3000), new Call.Done(first, 201, 20));
    }

    @Test
    void forgetsTheOldestWhenTheLogIsFull() {
        Call first = start();
        calls.answered(first, 201, NOON);
        for (int i = 0; i < Calls.LOG_MAX; i++) {
            calls.answered(start(), 200, NOON);
        }
        assertThat(calls.newest(Integer.MAX_VALUE))
                .hasSize(Calls.LOG_MAX)
                .noneMatch(done -> done.call().equals(first));
        assertThat(calls.counts().started()).isEqualTo(Calls.LOG_MAX + 1);
    }

    @Test
    void countsWhatIsAboutSomething() {
        calls.answered(mailTo("ada@a.example"), 202, NOON);
        calls.refused(mailTo("bob@a.example"), 503, NOON);
        calls.answered(mailTo("eve@b.example"), 202, NOON);
        calls.answered(mailTo("ada@a.example"), 202, NOON);
        mailTo("joe@a.example");
        assertThat(calls.about("@a.example")).isEqualTo(new Calls.About(3, 2, 1));
        assertThat(calls.about("@c.example")).isEqualTo(new Calls.About(0, 0, 0));
    }

    @Test
    void knowsWhoWaitsForLong() {
        Call early = start();
        calls.start(new Call.Request("GET", "/", "", ""), NOON.plusSeconds(2));
        assertThat(calls.openSince(NOON.plusSeconds(1))).containsExactly(early);
    }

    private Call mailTo(String address) {
        return calls.start(new Call.Request("POST", "/mail/messages", address, "r-1"), NOON);
    }

    private Call start() {
        return calls.start(new Call.Request("POST", "/payment/charges", "order-1", "r-1"), NOON);
    }
}
