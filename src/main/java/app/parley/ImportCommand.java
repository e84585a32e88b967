package app.parley;

import app.parley.desk.simulations.SimulationsDesk;
import app.parley.knowledge.Suggestions;
import app.parley.knowledge.imports.ImportKind;
import app.parley.knowledge.imports.Imports;
import app.parley.knowledge.imports.Outcome;
import app.parley.knowledge.imports.Upload;
import app.parley.knowledge.imports.Voice;
import app.parley.knowledge.reader.Column;
import app.parley.knowledge.reader.RefusedFileException;
import app.parley.settings.Notebook;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import app.parley.storage.WorkspaceLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes a file of the business into what it knows, while no engine runs in the workspace.
@Command(
        name = "import",
        description = "Takes a price list, a document, a policy or an exported chat into what the business knows.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "a price list (CSV, XLSX), a text (PDF, TXT, Markdown, HTML), or a"
                    + " chat exported from WhatsApp (TXT, ZIP)")
    Path file = Path.of("");

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "catalogue, document, policy or chat; told from the file if it is not given")
    @Nullable
    ImportKind kind;

    @Option(names = "--dry-run", description = "says what would be done, and changes nothing")
    boolean dryRun;

    @Option(
            names = "--column",
            paramLabel = "COLUMN=HEAD",
            description = "which head a column of a catalogue stands under, as price=\"PVP 2\"; columns are name, text,"
                    + " price, currency, stock, size, colour, picture and link")
    Map<String, String> columns = new HashMap<>();

    @Option(names = "--currency", paramLabel = "CODE", description = "of prices that do not say, as EUR")
    @Nullable
    String currency;

    @Option(names = "--business", paramLabel = "NAME", description = "what the business is called in the chat")
    @Nullable
    String business;

    @Option(
            names = "--replay",
            description =
                    "drafts up to " + SimulationsDesk.CHAT_ANSWERS + " of a chat's answers once more, each without"
                            + " what was learned from it, and says how many would have been written as you did")
    boolean replay;

    @Option(names = "--workspace", paramLabel = "DIR", description = "the folder that holds the business")
    @Nullable
    Path workspace;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Map<String, String> environment;

    ImportCommand() {
        this(System.getenv());
    }

    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new SettingsException("There is no file " + file + " that can be read.");
        }
        if (replay && dryRun) {
            throw new SettingsException("--replay needs what the chat teaches: leave --dry-run out.");
        }
        var upload = new Upload(file, String.valueOf(file.getFileName()), kind, columns(), currency(), business);
        var folder = workspace == null ? EngineOptions.namedFolder(new Environment(environment)) : workspace;
        try {
            var outcome = taken(upload, folder, command.getOut());
            return outcome.isSomething() ? 0 : 1;
        } catch (RefusedFileException e) {
            command.getErr().println(e.reason());
            return 1;
        }
    }

    private Outcome taken(Upload upload, Path folder, PrintWriter out) throws IOException, RefusedFileException {
        var model = replay ? model(folder) : null;
        var place = Workspace.at(folder);
        var clock = InstantSource.system();
        try (var _ = WorkspaceLock.take(place).orElseThrow(WorkspaceTakenException::new)) {
            LogFile.in(place);
            try (var storage = new Storage(place, DatabaseSettings.file(place.folder()), clock);
                    var knowledge = Slices.knowledge(storage, clock, null)) {
                var suggestions = new Suggestions(storage.suggestions, knowledge, storage.database, clock);
                var imports = new Imports(
                        knowledge,
                        suggestions,
                        storage.database,
                        new Voice(new Notebook(storage.settings, storage.database)));
                var outcome = dryRun ? imports.look(upload) : imports.take(upload);
                print(outcome, out);
                if (model != null) {
                    new ChatReplay(storage, knowledge, clock).tell(outcome, model, out);
                }
                return outcome;
            }
        }
    }

    /// Known before anything is taken in: what is wrong with it is said first.
    private EngineSettings.Model model(Path folder) {
        var options = new EngineOptions();
        options.workspace = folder;
        return options.read(environment).model();
    }

    private void print(Outcome outcome, PrintWriter out) {
        out.println("Read as " + outcome.kind().word() + ".");
        outcome.notes().forEach(out::println);
        for (var problem : outcome.problems()) {
            out.println((problem.line() > 0 ? "Line " + problem.line() + " was left out: " : "") + problem.reason());
        }
        out.println((dryRun ? "Nothing was changed. It would be: " : "") + outcome.found() + " found, "
                + outcome.added() + " added, " + outcome.changed() + " changed, " + outcome.same()
                + " as they were, "
                + (outcome.removed() > 0 ? outcome.removed() + " removed, " : "")
                + outcome.problems().size() + " refused.");
        out.flush();
    }

    private Map<Column, String> columns() {
        var named = new EnumMap<Column, String>(Column.class);
        columns.forEach((word, head) -> named.put(
                Column.of(word)
                        .orElseThrow(() -> new SettingsException("--column knows no \"" + word + "\": columns are name,"
                                + " text, price, currency, stock, size, colour, picture and link.")),
                head));
        return named;
    }

    private @Nullable String currency() {
        if (currency == null) {
            return null;
        }
        try {
            return Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new SettingsException("--currency must be an ISO 4217 code of three letters, as EUR.");
        }
    }
}
