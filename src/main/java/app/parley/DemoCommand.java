package app.parley;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The program without a command: the demo workspace, where simulated customers write, the offline model drafts and you
/// approve. With a WhatsApp number connected it serves that instead.
class DemoCommand implements Callable<Integer> {
    @Mixin
    EngineOptions options = new EngineOptions();

    @Option(names = "--speed", description = "how fast simulated customers live (default 6 times)", defaultValue = "6")
    double speed;

    @Option(names = "--seed", description = "what simulated customers do, repeatably", defaultValue = "1")
    long seed;

    @Override
    public Integer call() throws Exception {
        var settings = options.read(System.getenv());
        if (settings.whatsApp().isConnected()) {
            ServeCommand.serve(settings, engine -> System.out.println("Parley serves " + engine.workspace() + "."));
            return 0;
        }
        if (!(speed > 0 && speed <= 10_000)) {
            throw new SettingsException("--speed must be above 0 and at most 10000.");
        }
        var folder = options.workspace == null && System.getenv("PARLEY_WORKSPACE") == null
                ? Path.of(System.getProperty("user.home"), ".parley", "demo")
                : settings.workspace();
        try (var demo = new Demo(settings, folder, seed, speed, InstantSource.system())) {
            ServeCommand.serve(demo.settings(), demo::begin);
        }
        return 0;
    }
}
