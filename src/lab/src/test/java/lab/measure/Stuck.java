package lab.measure;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.ReentrantLock;

/// A program in which two threads hold each other's lock, three virtual threads wait for ever, and
/// some bytes are kept. It says `stuck` when all that is so.
final class Stuck {
    static final long KEPT_BYTES = 40 << 20;

    private static byte[] kept;

    private Stuck() {}

    public static void main(String[] arguments) throws Exception {
        kept = new byte[(int) KEPT_BYTES];
        CountDownLatch asking = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            Thread.ofVirtual().name("asks " + i).start(() -> askSupplier(asking));
        }
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        Thread one = Thread.ofPlatform().name("one").start(() -> both(left, right, bothHoldOne));
        Thread other =
                Thread.ofPlatform().name("other").start(() -> both(right, left, bothHoldOne));
        asking.await();
        while (!left.hasQueuedThread(other) || !right.hasQueuedThread(one)) {
            Thread.onSpinWait();
        }
        System.out.println("stuck");
        one.join();
        System.out.println(kept.length);
    }

    private static void askSupplier(CountDownLatch asking) {
        asking.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void both(ReentrantLock first, ReentrantLock second, CyclicBarrier barrier) {
        first.lock();
        try {
            barrier.await();
            second.lock();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
