package mini.concurrency.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ChannelTest {
    private final Channel<String> channel = new Channel<>(2);

    @Test
    void receivesInTheOrderOfSending() throws Exception {
        channel.send("a");
        channel.send("b");

        assertThat(channel.receive()).isEqualTo("a");
        assertThat(channel.receive()).isEqualTo("b");
    }

    @Test
    void doesNotTakeMoreThanItsCapacity() {
        assertThat(channel.trySend("a")).isTrue();
        assertThat(channel.trySend("b")).isTrue();
        assertThat(channel.trySend("c")).isFalse();
        channel.tryReceive();
        assertThat(channel.trySend("c")).isTrue();
    }

    @Test
    void givesWhatWasSentBeforeItWasClosed() throws Exception {
        channel.send("a");
        channel.close();

        assertThat(channel.send("b")).isFalse();
        assertThat(channel.receive()).isEqualTo("a");
        assertThat(channel.receive()).isNull();
        assertThat(channel.isClosed()).isTrue();
    }

    @Test
    void letsASenderWaitForRoom() throws Exception {
        channel.send("a");
        channel.send("b");
        FutureTask<Boolean> sender = asleep(() -> channel.send("c"));

        assertThat(channel.receive()).isEqualTo("a");

        assertThat(sender.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(channel.receive()).isEqualTo("b");
        assertThat(channel.receive()).isEqualTo("c");
    }

    @Test
    void letsAReceiverWaitForAnItem() throws Exception {
        FutureTask<String> receiver = asleep(channel::receive);

        channel.send("a");

        assertThat(receiver.get(20, TimeUnit.SECONDS)).isEqualTo("a");
    }

    @Test
    void wakesAllWhoWaitWhenItIsClosed() throws Exception {
        FutureTask<String> one = asleep(channel::receive);
        FutureTask<String> other = asleep(channel::receive);

        channel.close();

        assertThat(one.get(20, TimeUnit.SECONDS)).isNull();
        assertThat(other.get(20, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void wakesASenderWhenItIsClosed() throws Exception {
        channel.send("a");
        channel.send("b");
        FutureTask<Boolean> sender = asleep(() -> channel.send("c"));

        channel.close();

        assertThat(sender.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void passesOnAWakeUpThatSomebodyDoesNotNeed() throws Exception {
        Thread[] thread = new Thread[1];
        FutureTask<String> interrupted =
                Sleepers.asleep(channel::receive, started -> thread[0] = started);
        FutureTask<String> patient = asleep(channel::receive);

        thread[0].interrupt();
        channel.send("a");

        assertThat(patient.get(20, TimeUnit.SECONDS)).isEqualTo("a");
        assertThatThrownBy(() -> interrupted.get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void takesNoNull() {
        assertThatThrownBy(() -> channel.send(null)).hasMessage("an item is not null");
    }

    @ParameterizedTest
    @CsvSource({"2,2", "3,4", "4,4", "1000,1024"})
    void roundsItsCapacityUp(int asked, int given) {
        assertThat(new Channel<>(asked).capacity()).isEqualTo(given);
    }

    @Test
    void hasRoomForTwoAtLeast() {
        assertThatThrownBy(() -> new Channel<>(1)).hasMessageContaining("capacity 1");
    }

    private static <T> FutureTask<T> asleep(java.util.concurrent.Callable<T> work) {
        return Sleepers.asleep(work, _ -> {});
    }
}
