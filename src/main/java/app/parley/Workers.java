package app.parley;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Who does the waiting and the thinking.
///
/// @param sending attempts to send: they wait for the network, so each has a virtual thread
/// @param thinking turns of the agents: they compute, so they have threads of the system's, one for each core, and
///     the
///     doors are not kept waiting
/// @param fetching files, which waits for the network as sending does
record Workers(ExecutorService sending, ExecutorService thinking, ExecutorService fetching) {

    static Workers ofTheSystem() {
        return new Workers(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("send-", 0).factory()),
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(),
                        Thread.ofPlatform().name("turn-", 0).daemon().factory()),
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("fetch-", 0).factory()));
    }
}
