package app.parley;

import app.parley.console.Desks;
import app.parley.console.tour.Tour;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Pictures of every screen, on demo data in a workspace that is thrown away. Needs no display.
@Command(
        name = "tour",
        description = "Writes a picture of every screen, in both themes, and needs no display.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class TourCommand implements Callable<Integer> {
    /// Simulated customers say in a second what takes them ten minutes.
    private static final double SPEED = 600;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the pictures go")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        quiet();
        Files.createDirectories(out);
        try (var folder = TemporaryFolder.make("parley-tour")) {
            int pictures = tour(folder.path());
            System.out.println("Wrote " + pictures + " pictures to " + out.toAbsolutePath() + ".");
            return 0;
        }
    }

    /// Some pictures are of failures, which nobody needs to hear of.
    private static void quiet() {
        if (LoggerFactory.getLogger("app.parley.console") instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    private int tour(Path folder) throws Exception {
        var clock = InstantSource.system();
        try (var demo = new Demo(settings(folder.resolve("shop")), folder.resolve("shop"), 1, SPEED, clock);
                var busy = new Engine(demo.settings(), clock);
                var idle = new Engine(settings(folder.resolve("new")), clock)) {
            busy.start();
            idle.start();
            new TourShop(demo, busy).fill();
            Platform.setImplicitExit(false); // between two stops no window is open
            Platform.startup(() -> {});
            try {
                return new Tour(withWizard(busy, demo), Session.desks(idle), out).walk();
            } finally {
                Platform.exit();
            }
        }
    }

    /// The shop's desks, with a wizard that finds the simulated account.
    private static Desks withWizard(Engine shop, Demo demo) {
        return Session.desks(shop).with(shop.desks().wizard(demo.asEntered()));
    }

    /// Nothing of the real surroundings: no connection, no model, no key, no fixed port.
    private static EngineSettings settings(Path folder) {
        var options = new EngineOptions();
        options.workspace = folder;
        options.home = folder;
        options.port = 0;
        options.webhookPort = 0;
        return options.read(Map.of("PARLEY_TURN_DELAY", "PT0.1S"));
    }
}
