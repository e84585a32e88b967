package app.parley.connector.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A clock whose hands the test turns; what is due runs meanwhile, in order, on the test's thread.
final class HandClock implements InstantSource, Alarm {

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::order));
    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private long order;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        tasks.add(new Task(now.plus(delay), order++, task));
    }

    void advance(Duration time) {
        var until = instant().plus(time);
        for (var task = due(until); task != null; task = due(until)) {
            task.run().run();
        }
        set(until);
    }

    private synchronized Task due(Instant until) {
        var first = tasks.peek();
        if (first == null || first.at().isAfter(until)) {
            return null;
        }
        now = first.at().isAfter(now) ? first.at() : now;
        return tasks.poll();
    }

    private synchronized void set(Instant time) {
        now = time;
    }

    private record Task(Instant at, long order, Runnable run) {}
}
