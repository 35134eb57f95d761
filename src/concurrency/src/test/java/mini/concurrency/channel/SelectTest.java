package mini.concurrency.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SelectTest {
    private final Channel<String> left = new Channel<>(2);
    private final Channel<String> right = new Channel<>(2);
    private final List<String> done = new ArrayList<>();

    @Test
    void takesTheOneThatIsReady() throws Exception {
        right.send("r");

        both().await();

        assertThat(done).containsExactly("right r");
        assertThat(right.tryReceive()).isNull();
    }

    @Test
    void doesOneThingAlthoughBothAreReady() throws Exception {
        left.send("l");
        right.send("r");

        both().await();

        assertThat(done).hasSize(1);
        assertThat(left.tryReceive() == null).isNotEqualTo(right.tryReceive() == null);
    }

    @Test
    void prefersNobody() throws Exception {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000 && seen.size() < 2; i++) {
            left.trySend("l");
            right.trySend("r");
            both().await();
            seen.addAll(done);
        }

        assertThat(seen).containsExactlyInAnyOrder("left l", "right r");
    }

    @Test
    void sendsWhereThereIsRoom() throws Exception {
        left.send("1");
        left.send("2");

        new Select()
                .send(left, "x", sent -> done.add("left " + sent))
                .send(right, "y", sent -> done.add("right " + sent))
                .await();

        assertThat(done).containsExactly("right true");
        assertThat(right.receive()).isEqualTo("y");
    }

    @Test
    void sleepsUntilOneIsReady() throws Exception {
        FutureTask<Void> select = asleep();

        right.send("r");

        select.get(20, TimeUnit.SECONDS);
        assertThat(done).containsExactly("right r");
        assertThat(left.trySend("l")).isTrue(); // and nobody is left behind in its queue
        assertThat(left.tryReceive()).isEqualTo("l");
    }

    @Test
    void aClosedChannelIsReady() throws Exception {
        FutureTask<Void> select = asleep();

        left.close();

        select.get(20, TimeUnit.SECONDS);
        assertThat(done).containsExactly("left null");
    }

    @Test
    void aSenderToAClosedChannelIsTold() throws Exception {
        left.close();

        new Select().send(left, "x", sent -> done.add("sent " + sent)).await();

        assertThat(done).containsExactly("sent false");
    }

    @Test
    void leavesAWakeUpToOthersWhereItTookAnotherCase() throws Exception {
        FutureTask<Void> select = asleep();
        FutureTask<String> receiver = Sleepers.asleep(left::receive, _ -> {});

        right.send("r");
        left.send("l1");
        left.send("l2");

        select.get(20, TimeUnit.SECONDS);
        assertThat(receiver.get(20, TimeUnit.SECONDS)).startsWith("l");
    }

    @Test
    void triesWithoutWaiting() {
        assertThat(both().tryNow()).isFalse();
        left.trySend("l");
        assertThat(both().tryNow()).isTrue();
        assertThat(done).containsExactly("left l");
    }

    @Test
    void refusesToWaitForNothing() {
        assertThatThrownBy(() -> new Select().await()).hasMessageContaining("without a case");
    }

    private Select both() {
        return new Select()
                .receive(left, item -> done.add("left " + item))
                .receive(right, item -> done.add("right " + item));
    }

    private FutureTask<Void> asleep() {
        return Sleepers.asleep(
                () -> {
                    both().await();
                    return null;
                },
                _ -> {});
    }
}
