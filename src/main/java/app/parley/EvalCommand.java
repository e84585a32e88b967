package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.Meter;
import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.agent.simulation.ScenarioFile;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.storage.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lets scripted customers and attackers write to the business as it is set up, where nothing is sent, and says what
/// would have gone out.
@Command(
        name = "eval",
        description = "Lets scripted customers and attackers write, sends nothing, and says what would have gone out.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class EvalCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 4L << 20;
    private static final int MOST_TIMES = 100;

    /// Models that a run can be held against.
    enum Other {
        OFFLINE,
        GEMINI,
        OPENAI
    }

    @Mixin
    EngineOptions options = new EngineOptions();

    @Option(
            names = "--set",
            paramLabel = "FILE",
            description = "scenarios of your own (default: those that come along)")
    @Nullable
    Path set;

    @Option(
            names = "--times",
            paramLabel = "N",
            description = "how often each scenario is played (default: ${DEFAULT-VALUE})")
    int times = 4;

    @Option(names = "--json", paramLabel = "FILE", description = "writes everything down for a program, too")
    @Nullable
    Path json;

    @Option(
            names = "--against",
            paramLabel = "MODEL",
            description = "plays all of it with another model as well, and shows the drafts that differ: "
                    + "offline, gemini or openai")
    @Nullable
    Other against;

    @Option(
            names = "--replay",
            paramLabel = "N",
            description = "instead: drafts once more the last N answers that people here sent, 1 to "
                    + SimulationsDesk.MOST_ANSWERS)
    @Nullable
    Integer replay;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Map<String, String> environment;

    EvalCommand() {
        this(System.getenv());
    }

    EvalCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (times < 1 || times > MOST_TIMES) {
            throw new SettingsException("--times is a number from 1 to " + MOST_TIMES + ".");
        }
        if (replay != null) {
            return replay(replay);
        }
        var scenarios = set == null ? ScenarioFile.shipped() : read(set);
        var settings = options.read(environment);
        var other = against == null ? null : options.read(with(against)).model();
        var setUp = SetUp.of(settings.workspace());
        if (json != null) {
            write(json, ""); // better known now than after an hour
        }
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        var report = new EvalReport(out);
        var here = play(setUp, settings.model(), scenarios, report);
        var there = other == null ? null : play(setUp, other, scenarios, report);
        if (there != null) {
            report.differences(here, there);
        }
        if (json != null) {
            write(json, Json.text(EvalJson.of(here, there)) + "\n");
        }
        boolean held = here.totals().broken().isEmpty()
                && (there == null || there.totals().broken().isEmpty());
        return held ? 0 : 1;
    }

    private int replay(int answers) throws IOException {
        if (answers < 1 || answers > SimulationsDesk.MOST_ANSWERS) {
            throw new SettingsException("--replay is a number from 1 to " + SimulationsDesk.MOST_ANSWERS + ".");
        }
        if (set != null) {
            throw new SettingsException("--replay takes your own answers and no --set.");
        }
        var settings = options.read(environment);
        var setUp = SetUp.of(settings.workspace());
        var past = SetUp.past(settings.workspace(), answers);
        if (json != null) {
            write(json, "");
        }
        var report = new ReplayReport(
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut());
        var here = replay(setUp, past, settings.model());
        report.tell(here);
        var there = against == null
                ? null
                : replay(setUp, past, options.read(with(against)).model());
        if (there != null) {
            report.tell(there);
            report.differences(here, there);
        }
        if (json != null) {
            write(json, Json.text(ReplayReport.json(here, there)) + "\n");
        }
        return 0;
    }

    /// What it costs is no longer written down: the workspace stays as it is.
    private static Replay replay(SetUp setUp, PastAnswers past, EngineSettings.Model choice) throws IOException {
        var model = Outside.model(choice, Meter.nobody());
        try {
            return Rehearsals.replay(setUp, past, model, (_, _) -> {}, (_, _) -> true)
                    .orElseThrow();
        } finally {
            Outside.close(model);
        }
    }

    private Map<String, String> with(Other model) {
        var changed = new HashMap<>(environment);
        changed.put("PARLEY_MODEL", model.name().toLowerCase(Locale.ROOT));
        return changed;
    }

    private Results play(SetUp setUp, EngineSettings.Model choice, List<Scenario> scenarios, EvalReport report)
            throws IOException {
        var model = Outside.model(choice, Meter.nobody());
        try {
            return play(setUp, model, scenarios, times, report);
        } finally {
            Outside.close(model);
        }
    }

    /// Plays a set through, in a workspace of its own.
    static Results play(SetUp setUp, LanguageModel model, List<Scenario> scenarios, int times, EvalReport report)
            throws IOException {
        try (var folder = TemporaryFolder.make("parley-eval");
                var sandbox = new Sandbox(
                        setUp, model, folder.path(), InstantSource.system().instant())) {
            report.begin(setUp.name(), model.name(), scenarios, times);
            var all = new ArrayList<Attempt>();
            for (var scenario : scenarios) {
                var attempts = new ArrayList<Attempt>();
                for (int time = 0; time < times; time++) {
                    attempts.add(attempt(sandbox, scenario));
                }
                report.played(attempts);
                all.addAll(attempts);
            }
            var results = new Results(setUp.name(), model.name(), all);
            report.end(results.totals());
            return results;
        }
    }

    private static Attempt attempt(Sandbox sandbox, Scenario scenario) {
        try {
            return sandbox.play(scenario);
        } catch (IllegalArgumentException e) {
            throw new SettingsException("\"" + scenario.name() + "\" cannot be judged: " + e.getMessage() + ".");
        }
    }

    private static List<Scenario> read(Path file) {
        try {
            return ScenarioFile.read(GivenFile.text(file, MOST_BYTES));
        } catch (IllegalArgumentException e) {
            throw new SettingsException(file + ": " + e.getMessage() + ".");
        }
    }

    private static void write(Path file, String words) {
        try {
            Files.writeString(file, words);
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be written: choose another --json.");
        }
    }
}
