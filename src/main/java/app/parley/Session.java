package app.parley;

import app.parley.console.Desks;
import app.parley.console.Host;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of the console's engine after the other: the business's, or the demo's while no number is connected.
final class Session implements Host {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private final EngineOptions options;
    private final double speed;
    private final long seed;
    private Runnable raise = () -> {};
    private @Nullable Demo demo;
    private @Nullable Engine engine;
    private @Nullable SecondStart second;

    /// @param speed of simulated customers
    /// @param seed of simulated customers
    Session(EngineOptions options, double speed, long seed) {
        this.options = options;
        this.speed = speed;
        this.seed = seed;
    }

    /// The folder that the next engine works in.
    Path workspace() {
        var settings = options.read(environment());
        return settings.whatsApp().isConnected() ? settings.workspace() : demoFolder(settings);
    }

    private static Map<String, String> environment() {
        return System.getenv();
    }

    /// Apart from the business's folder, so that simulated customers are never among its own.
    private Path demoFolder(EngineSettings settings) {
        return options.workspace == null && environment().get("PARLEY_WORKSPACE") == null
                ? Path.of(System.getProperty("user.home"), ".parley", "demo")
                : settings.workspace().resolve("demo");
    }

    /// What a second start of the program does to this one.
    synchronized void onSecondStart(Runnable heard) {
        raise = heard;
    }

    @Override
    public synchronized Opened open() throws Exception {
        var settings = options.read(environment());
        boolean connected = settings.whatsApp().isConnected();
        if (!connected) {
            demo = new Demo(settings, demoFolder(settings), seed, speed, InstantSource.system());
            settings = demo.settings();
        }
        try {
            var made = new Engine(FreePorts.where(settings), InstantSource.system());
            engine = made;
            made.start();
            if (demo != null) {
                demo.begin(made);
            }
            second = SecondStart.listen(made.workspace(), () -> raise());
            return new Opened(desks(made), connected ? null : Objects.requireNonNull(demo)::happen);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    static Desks desks(Engine engine) {
        var desks = engine.desks();
        return new Desks(
                desks.inbox,
                desks.approvals,
                desks.status,
                desks.settings,
                desks.files,
                desks.templates,
                desks.knowledge,
                desks.found,
                desks.connect,
                desks.costs,
                desks.agents,
                desks.simulations,
                desks.wording);
    }

    private synchronized void raise() {
        raise.run();
    }

    /// The same without a window, until the process is asked to end.
    void serve() throws Exception {
        var settings = options.read(environment());
        if (settings.whatsApp().isConnected()) {
            ServeCommand.serve(settings, running -> System.out.println("Parley serves " + running.workspace() + "."));
            return;
        }
        try (var shown = new Demo(settings, demoFolder(settings), seed, speed, InstantSource.system())) {
            ServeCommand.serve(FreePorts.where(shown.settings()), running -> {
                shown.narrate(running);
                shown.begin(running);
            });
        }
    }

    @Override
    public synchronized void close() {
        if (second != null) {
            second.close();
            second = null;
        }
        if (engine != null) {
            try {
                engine.close();
            } catch (RuntimeException e) {
                LOG.error("the engine did not close cleanly", e);
            }
            engine = null;
        }
        if (demo != null) {
            demo.close();
            demo = null;
        }
    }
}
