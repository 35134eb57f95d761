package kit.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// Two failures of two open it.
class GuardedCallsTest {
    private long now;
    private final Breaker breaker = new Breaker(Samples.lastCalls(2, 2), 0, (_, _, _) -> {});
    private final GuardedCalls calls =
            new GuardedCalls(breaker, () -> now, e -> e instanceof IOException);

    @Test
    void returnsTheAnswer() throws Exception {
        assertThat(calls.<String>call(() -> "answer")).isEqualTo("answer");
        assertThat(breaker.snapshot(now).calls()).isEqualTo(1);
    }

    @Test
    void makesNoCallWhenOpen() {
        for (int i = 0; i < 2; i++) {
            fails(new IOException("down"));
        }
        assertThatThrownBy(() -> calls.call(() -> "answer"))
                .isInstanceOf(CallRefused.class)
                .hasMessage("no call: the breaker is OPEN");
    }

    @Test
    void takesSomeExceptionsForAnswers() {
        fails(new IllegalArgumentException("no such product"));
        assertThat(breaker.snapshot(now)).isEqualTo(new Snapshot(State.CLOSED, 1, 0, 0, 0));
    }

    @Test
    void countsErrorsAsFailures() {
        Callable<String> work =
                () -> {
                    throw new StackOverflowError();
                };
        assertThatThrownBy(() -> calls.call(work)).isInstanceOf(StackOverflowError.class);
        assertThat(breaker.snapshot(now).failed()).isEqualTo(1);
    }

    @Test
    void countsNoCancelledCalls() {
        fails(new InterruptedException());
        fails(new CancellationException());
        assertThat(breaker.snapshot(now).calls()).isZero();
    }

    @Test
    void countsTheTimeThatACallTakes() throws Exception {
        calls.call(() -> now += Samples.SLOW.toNanos() + 1);
        assertThat(breaker.snapshot(now).slow()).isEqualTo(1);
    }

    private void fails(Exception exception) {
        Callable<String> work =
                () -> {
                    throw exception;
                };
        assertThatThrownBy(() -> calls.call(work)).isSameAs(exception);
    }
}
