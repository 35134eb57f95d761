package mini.concurrency.scheduler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;

/// Runs many tasks on few processors; [#tick] is one unit of time.
///
///     spawn ──▶ slot ─▶ ┌─────────────┐ ─▶ processor 0 (thread 0)
///                       │ local queue │         │ steals half when it has nothing
///                       └─────────────┘         ▼
///     too many, yielded ┌─────────────┐ ─▶ processor 1 (thread 1)
///     preempted ──────▶ │ global queue│
///     back from a call  └─────────────┘    thread 2, 3 …  kept by calls, or spare
///
/// A tick: parked tasks whose time has come are woken, calls end, processors without a task look
/// for one, then each runs its task for a tick.
///
/// Where a processor looks: every few picks in the global queue; in its slot; in its queue; in the
/// global queue; in the queues of the others, in random order; in the slots of the others.
///
/// Invariants: a task is in exactly one place (running, queued, parked, in a call, ended). With
/// stealing no processor is idle while a task is queued. With a time slice every queued task runs
/// after a bounded time.
///
/// Cost of a tick: O(processors), a steal O(processors + half a queue). Threads: one.
public final class Scheduler {

    /// A task that comes back at a tick.
    ///
    /// @param thread that it keeps; -1 if none
    private record Away(int until, Task task, int thread) {}

    private static final Comparator<Away> BY_TIME =
            Comparator.comparingInt(Away::until).thenComparingInt(away -> away.task().id);

    private final Settings settings;
    private final SplittableRandom random;
    private final List<Processor> processors = new ArrayList<>();
    private final Deque<Task> global = new ArrayDeque<>();
    private final PriorityQueue<Away> parked = new PriorityQueue<>(BY_TIME);
    private final PriorityQueue<Away> calls = new PriorityQueue<>(BY_TIME);
    private final Set<String> names = new HashSet<>();
    private final Deque<Integer> spareThreads = new ArrayDeque<>();
    private int threads;
    private int tasks;
    private int ended;
    private int now;
    private List<Event> events = new ArrayList<>();

    public Scheduler(Settings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        for (int i = 0; i < settings.processors(); i++) {
            processors.add(new Processor(i));
        }
        threads = settings.processors();
    }

    /// A task from outside: it waits in the global queue. Its name, and those of all that it
    /// starts, are its own.
    public void submit(Script script) {
        toGlobal(spawned(script, -1));
    }

    public boolean isDone() {
        return ended == tasks;
    }

    /// @return what is where while the processors run, and what happened, in its order
    public Moment tick() {
        wakeParked();
        endCalls();
        for (Processor processor : processors) {
            if (processor.isIdle()) {
                findWork(processor);
            }
        }
        Moment moment = Moment.of(now, processors, global, threads);
        for (Processor processor : processors) {
            if (!processor.isIdle() && !processor.isStuck()) {
                run(processor);
            }
        }
        now++;
        List<Event> happened = events;
        events = new ArrayList<>();
        return moment.with(happened);
    }

    private void wakeParked() {
        while (!parked.isEmpty() && parked.peek().until() <= now) {
            Task task = parked.poll().task();
            happened(Event.Kind.WOKEN, task, task.home);
            if (task.isDone()) {
                end(task, -1);
            } else {
                toGlobal(processors.get(task.home).queue.add(task));
            }
        }
    }

    private void endCalls() {
        for (Processor processor : processors) {
            if (processor.isStuck() && processor.stuckUntil <= now) {
                processor.stuckUntil = 0;
                happened(Event.Kind.RETURNED, processor.task, processor.index);
                endIfDone(processor);
            }
        }
        while (!calls.isEmpty() && calls.peek().until() <= now) {
            Away back = calls.poll();
            happened(Event.Kind.RETURNED, back.task(), -1);
            spareThreads.push(back.thread());
            if (back.task().isDone()) {
                end(back.task(), -1);
            } else {
                toGlobal(back.task());
            }
        }
    }

    private void findWork(Processor processor) {
        boolean globalFirst = ++processor.picks % Settings.GLOBAL_FIRST_EVERY == 0;
        if (globalFirst && takeGlobal(processor, 1) || takeSlot(processor)) {
            return;
        }
        Task first = processor.queue.takeFirst();
        if (first != null) {
            start(processor, first, Event.Kind.PICKED);
            return;
        }
        int share = global.size() / processors.size() + 1;
        if (!takeGlobal(processor, share) && settings.stealing()) {
            steal(processor);
        }
    }

    /// What is taken from the slot goes on in the slice that is under way. If none is left of it,
    /// the task must join the queue.
    private boolean takeSlot(Processor processor) {
        Task task = processor.queue.takeSlot();
        if (task == null) {
            return false;
        }
        if (sliceIsOver(processor)) {
            toGlobal(processor.queue.add(task));
            return false;
        }
        int used = processor.sliceUsed;
        start(processor, task, Event.Kind.PICKED);
        processor.sliceUsed = used;
        return true;
    }

    private boolean takeGlobal(Processor processor, int share) {
        Task first = global.pollFirst();
        if (first == null) {
            return false;
        }
        for (int i = 1; i < share && i <= Settings.LOCAL_MAX / 2 && !global.isEmpty(); i++) {
            toGlobal(processor.queue.add(global.pollFirst()));
        }
        start(processor, first, Event.Kind.FETCHED);
        return true;
    }

    /// Half of a queue at once: who has nothing will need more than one task soon.
    private void steal(Processor thief) {
        int first = random.nextInt(processors.size());
        for (boolean fromSlots : new boolean[] {false, true}) {
            for (int i = 0; i < processors.size(); i++) {
                RunQueue victim = processors.get((first + i) % processors.size()).queue;
                List<Task> loot =
                        !fromSlots
                                ? victim.takeHalf()
                                : victim.hasSlot() ? List.of(victim.takeSlot()) : List.of();
                if (!loot.isEmpty()) {
                    loot.subList(1, loot.size()).forEach(t -> toGlobal(thief.queue.add(t)));
                    start(thief, loot.getFirst(), Event.Kind.STOLEN);
                    return;
                }
            }
        }
    }

    private void start(Processor processor, Task task, Event.Kind from) {
        processor.task = task;
        processor.sliceUsed = 0;
        task.home = processor.index;
        happened(from, task, processor.index);
    }

    private void run(Processor processor) {
        Task task = processor.task;
        Step step = task.step();
        task.advance();
        processor.sliceUsed++;
        switch (step) {
            case Step.Compute _ -> {}
            case Step.Spawn(Script child) ->
                    toGlobal(processor.queue.push(spawned(child, processor.index)));
            case Step.Yield _ -> leave(processor, Event.Kind.YIELDED);
            case Step.Park(int ticks) -> park(processor, ticks);
            case Step.Hold(int ticks) -> hold(processor, ticks);
        }
        endIfDone(processor);
        if (!processor.isIdle() && !processor.isStuck() && sliceIsOver(processor)) {
            leave(processor, Event.Kind.PREEMPTED);
        }
    }

    private boolean sliceIsOver(Processor processor) {
        return settings.sliceTicks() > 0 && processor.sliceUsed >= settings.sliceTicks();
    }

    /// To the global queue: behind all others, and whoever is free first may have it.
    private void leave(Processor processor, Event.Kind why) {
        Task task = processor.task;
        if (task.isDone()) {
            return;
        }
        processor.task = null;
        happened(why, task, processor.index);
        toGlobal(task);
    }

    private void park(Processor processor, int ticks) {
        parked.add(new Away(now + 1 + ticks, processor.task, -1));
        happened(Event.Kind.PARKED, processor.task, processor.index);
        processor.task = null;
    }

    /// The thread goes away with the task, and the processor to a spare thread or a new one.
    private void hold(Processor processor, int ticks) {
        boolean another = !spareThreads.isEmpty() || threads < settings.threadsMax();
        if (!another) {
            processor.stuckUntil = now + 1 + ticks;
            happened(Event.Kind.STUCK, processor.task, processor.index);
            return;
        }
        calls.add(new Away(now + 1 + ticks, processor.task, processor.thread));
        happened(Event.Kind.HANDED_OFF, processor.task, processor.index);
        processor.thread = spareThreads.isEmpty() ? threads++ : spareThreads.pop();
        processor.task = null;
    }

    private void endIfDone(Processor processor) {
        if (!processor.isIdle() && !processor.isStuck() && processor.task.isDone()) {
            end(processor.task, processor.index);
            processor.task = null;
        }
    }

    private void end(Task task, int processor) {
        ended++;
        happened(Event.Kind.ENDED, task, processor);
    }

    private Task spawned(Script script, int processor) {
        Task task = new Task(tasks++, script);
        if (!names.add(script.name())) {
            throw new IllegalArgumentException("two tasks named " + script.name());
        }
        happened(Event.Kind.SPAWNED, task, processor);
        return task;
    }

    private void toGlobal(Task task) {
        global.addLast(task);
    }

    private void toGlobal(List<Task> tasks) {
        global.addAll(tasks);
    }

    private void happened(Event.Kind kind, Task task, int processor) {
        events.add(new Event(now, kind, task.script.name(), processor));
    }
}
