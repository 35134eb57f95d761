package kit.cache;

import java.util.HashMap;
import java.util.Map;

/// A policy with keys and room, and nothing else: every key that is requested comes in.
final class Simulation {
    private final Policy policy;
    private final Map<Integer, Named> entries = new HashMap<>();

    static final class Named extends Entry {
        final int key;

        Named(int key, int weight) {
            super(Hashes.spread(key), weight);
            this.key = key;
        }
    }

    Simulation(Policy policy) {
        this.policy = policy;
    }

    /// @return whether it was there
    boolean request(int key) {
        return request(key, 1);
    }

    boolean request(int key, int weight) {
        Named entry = entries.get(key);
        if (entry != null) {
            policy.touch(entry);
            return true;
        }
        Named made = new Named(key, weight);
        entries.put(key, made);
        policy.add(made);
        evict();
        return false;
    }

    void remove(int key) {
        Named entry = entries.remove(key);
        if (entry != null) {
            policy.remove(entry);
        }
    }

    void reweigh(int key, int weight) {
        Named entry = entries.get(key);
        if (entry != null) {
            policy.reweigh(entry, weight);
            evict();
        }
    }

    boolean contains(int key) {
        return entries.containsKey(key);
    }

    int size() {
        return entries.size();
    }

    long weight() {
        return entries.values().stream().mapToLong(entry -> entry.weight).sum();
    }

    private void evict() {
        for (Named victim = victim(); victim != null; victim = victim()) {
            policy.remove(victim);
            entries.remove(victim.key);
        }
    }

    private Named victim() {
        return (Named) policy.victim();
    }
}
