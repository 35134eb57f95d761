package mini.concurrency.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Many producers and consumers, on platform and virtual threads, with and without select.
class ChannelPropertyTest {
    private static final int ITEMS = 200;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private record Item(int producer, int number) {}

    /// A lost wake-up would show as threads that are not done in time.
    @Property(tries = 20, seed = "1")
    void givesEachItemToOneReceiverInItsProducersOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int producers,
            @ForAll @IntRange(min = 1, max = 4) int consumers)
            throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        List<Channel<Item>> channels =
                List.of(
                        new Channel<>(2 + random.nextInt(15)),
                        new Channel<>(2 + random.nextInt(15)));
        Thread.Builder threads =
                random.nextBoolean() ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        CountDownLatch produced = new CountDownLatch(producers);
        CountDownLatch consumed = new CountDownLatch(consumers);
        List<List<Item>> received = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            int producer = i;
            threads.start(() -> produce(channels, producer, produced));
        }
        for (int i = 0; i < consumers; i++) {
            List<Item> own = new ArrayList<>();
            received.add(own);
            threads.start(() -> consume(channels, own, consumed));
        }

        assertThat(produced.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).as("all sent").isTrue();
        channels.forEach(Channel::close);
        assertThat(consumed.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).as("all got").isTrue();

        assertThat(received.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(producers * ITEMS);
        for (List<Item> own : received) {
            for (int producer = 0; producer < producers; producer++) {
                assertThat(numbers(own, producer, 0)).isSorted();
                assertThat(numbers(own, producer, 1)).isSorted();
            }
        }
    }

    /// Every second item goes through the second channel, half of those by select.
    private static void produce(List<Channel<Item>> channels, int producer, CountDownLatch done) {
        try {
            for (int i = 0; i < ITEMS; i++) {
                Channel<Item> channel = channels.get(i % 2);
                Item item = new Item(producer, i);
                if (i % 4 < 2) {
                    channel.send(item);
                } else {
                    new Select().send(channel, item, _ -> {}).await();
                }
            }
            done.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void consume(List<Channel<Item>> channels, List<Item> own, CountDownLatch done) {
        List<Channel<Item>> open = new ArrayList<>(channels);
        try {
            while (!open.isEmpty()) {
                Select select = new Select();
                for (Channel<Item> channel : List.copyOf(open)) {
                    select.receive(
                            channel,
                            item -> {
                                if (item == null) {
                                    open.remove(channel);
                                } else {
                                    own.add(item);
                                }
                            });
                }
                select.await();
            }
            done.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Integer> numbers(List<Item> items, int producer, int channel) {
        return items.stream()
                .filter(item -> item.producer() == producer && item.number() % 2 == channel)
                .map(Item::number)
                .toList();
    }
}
