package app.parley;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The engine without a window, day and night.
@Command(
        name = "serve",
        description = "Runs the engine without a window.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private EngineOptions options = new EngineOptions();

    @Override
    public Integer call() throws Exception {
        var settings = options.read(System.getenv());
        serve(settings, engine -> {
            System.out.println("Parley serves " + engine.workspace() + ": API on " + engine.apiUrl()
                    + ", webhooks on port " + engine.webhookPort() + ".");
            if (!settings.whatsApp().isConnected()) {
                System.out.println("No WhatsApp number is connected: set PARLEY_WHATSAPP_PHONE_NUMBER_ID and"
                        + " PARLEY_WHATSAPP_ACCESS_TOKEN.");
            }
        });
        return 0;
    }

    /// What is done once the engine runs.
    interface Running {
        void begin(Engine engine);
    }

    /// Runs an engine until the process is asked to end.
    static void serve(EngineSettings settings, Running running) throws Exception {
        var logger = LoggerFactory.getLogger(ServeCommand.class);
        var ended = new CountDownLatch(1);
        var engine = new Engine(settings, InstantSource.system());
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    close(engine, logger);
                    ended.countDown();
                }));
        engine.start();
        engine.firstKey().ifPresent(key -> {
            System.out.println("Your API key, shown only this once: " + key);
        });
        running.begin(engine);
        System.out.flush();
        ended.await();
    }

    private static void close(Engine engine, Logger logger) {
        try {
            engine.close();
        } catch (RuntimeException e) {
            logger.error("the engine did not close cleanly", e);
        }
    }
}
