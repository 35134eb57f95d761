package experiment.channel;

import java.util.concurrent.ArrayBlockingQueue;
import mini.concurrency.channel.Channel;
import org.jctools.queues.MpmcArrayQueue;

/// What is compared, behind one door.
public enum Queues {
    CHANNEL {
        @Override
        Pipe pipe(int capacity) {
            Channel<Integer> channel = new Channel<>(capacity);
            return new Pipe() {
                @Override
                public void put(Integer item) throws InterruptedException {
                    channel.send(item);
                }

                @Override
                public Integer take() throws InterruptedException {
                    return channel.receive();
                }
            };
        }
    },
    ARRAY_BLOCKING_QUEUE {
        @Override
        Pipe pipe(int capacity) {
            ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(capacity);
            return new Pipe() {
                @Override
                public void put(Integer item) throws InterruptedException {
                    queue.put(item);
                }

                @Override
                public Integer take() throws InterruptedException {
                    return queue.take();
                }
            };
        }
    },
    /// Has no waiting of its own: here it spins, then yields, and never sleeps.
    JCTOOLS_MPMC {
        @Override
        Pipe pipe(int capacity) {
            MpmcArrayQueue<Integer> queue = new MpmcArrayQueue<>(capacity);
            return new Pipe() {
                @Override
                public void put(Integer item) {
                    for (int spins = 0; !queue.offer(item); spins++) {
                        pause(spins);
                    }
                }

                @Override
                public Integer take() {
                    Integer item = queue.poll();
                    for (int spins = 0; item == null; spins++) {
                        pause(spins);
                        item = queue.poll();
                    }
                    return item;
                }
            };
        }
    };

    private static final int SPINS_BEFORE_YIELD = 64;

    interface Pipe {
        void put(Integer item) throws InterruptedException;

        Integer take() throws InterruptedException;
    }

    abstract Pipe pipe(int capacity);

    private static void pause(int spins) {
        if (spins < SPINS_BEFORE_YIELD) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }
}
