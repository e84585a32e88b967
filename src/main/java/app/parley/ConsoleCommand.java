package app.parley;

import app.parley.console.Console;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The program without a command: the window. With no WhatsApp number connected it shows the demo workspace, where
/// simulated customers write, the offline model drafts and you approve. Without a display it serves the same.
class ConsoleCommand implements Callable<Integer> {
    @Mixin
    EngineOptions options = new EngineOptions();

    @Option(names = "--speed", description = "how fast simulated customers live (default 6 times)", defaultValue = "6")
    double speed;

    @Option(names = "--seed", description = "what simulated customers do, repeatably", defaultValue = "1")
    long seed;

    @Override
    public Integer call() throws Exception {
        if (!(speed > 0 && speed <= 10_000)) {
            throw new SettingsException("--speed must be above 0 and at most 10000.");
        }
        var session = new Session(options, speed, seed);
        if (!Display.isThere(System.getenv())) {
            return serve(session);
        }
        if (SecondStart.raiseFirst(session.workspace())) {
            System.out.println("Parley is open in this workspace already; its window comes to the front.");
            return 0;
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LoggerFactory.getLogger(Console.class).error("{} failed", thread, failure));
        var closing = Thread.ofPlatform().name("shutdown").unstarted(session::close);
        Runtime.getRuntime().addShutdownHook(closing);
        var console = new CompletableFuture<Console>();
        try {
            Platform.startup(() -> console.completeAsync(() -> Console.open(session), Runnable::run));
        } catch (UnsupportedOperationException e) { // one is named, and nobody answers there
            Runtime.getRuntime().removeShutdownHook(closing);
            return serve(session);
        }
        session.onSecondStart(console.join()::raise);
        console.join().await();
        return 0;
    }

    private static int serve(Session session) throws Exception {
        System.out.println("There is no display here, so Parley serves without its window.");
        session.serve();
        return 0;
    }
}
