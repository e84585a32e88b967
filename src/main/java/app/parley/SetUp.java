package app.parley;

import app.parley.agent.OwnPrices;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.learning.Rule;
import app.parley.connector.simulator.Simulator;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.imports.Voice;
import app.parley.settings.Choices;
import app.parley.settings.Notebook;
import app.parley.settings.Settings;
import app.parley.settings.hours.BusinessHours;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import app.parley.storage.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a business knows and how its agents are set, apart from where that is kept.
///
/// @param name what it is called in a report
/// @param rules of writing that are in force
/// @param notes what else shapes an answer, as it is kept: opening hours, tone, typed prices
record SetUp(
        String name,
        List<KnowledgeItem> knowledge,
        List<AgentSettings> agents,
        Settings choices,
        List<Rule> rules,
        Map<String, String> notes) {
    private static final List<String> NOTES = List.of(BusinessHours.NAME, Voice.NAME, OwnPrices.NAME);
    private static final String DATABASE = "parley.mv.db";

    SetUp {
        knowledge = List.copyOf(knowledge);
        agents = List.copyOf(agents);
        rules = List.copyOf(rules);
        notes = Map.copyOf(notes);
    }

    /// The same with these known, too.
    SetUp with(Collection<KnowledgeItem> more) {
        var all = new LinkedHashSet<>(knowledge);
        all.addAll(more);
        return new SetUp(name, List.copyOf(all), agents, choices, rules, notes);
    }

    Optional<AgentSettings> agent(AgentType type) {
        return agents.stream().filter(agent -> agent.type() == type).findFirst();
    }

    /// The demo's shop, as it comes.
    static SetUp demo() {
        return new SetUp(
                "the demo shop", Demo.items(Simulator.shop()), List.of(), Settings.defaults(), List.of(), Map.of());
    }

    /// As it stands in the workspace, or the demo's where there is none yet. The workspace is copied while nobody
    /// works in it, and the copy is read.
    ///
    /// @throws WorkspaceTakenException if Parley is open in it
    static SetUp of(Path folder) throws IOException {
        var workspace = new Workspace(folder);
        var database = workspace.folder().resolve(DATABASE);
        if (!Files.isRegularFile(database)) {
            return demo();
        }
        return copied(workspace, database, copy -> read(folder.toString(), copy));
    }

    /// What people answered in the workspace, read in the same way; nothing where there is no workspace yet.
    ///
    /// @throws WorkspaceTakenException if Parley is open in it
    static PastAnswers past(Path folder, int most) throws IOException {
        var workspace = new Workspace(folder);
        var database = workspace.folder().resolve(DATABASE);
        if (!Files.isRegularFile(database)) {
            return PastAnswers.NOTHING;
        }
        var clock = InstantSource.system();
        return copied(workspace, database, copy -> {
            try (var storage = new Storage(Workspace.at(copy), DatabaseSettings.file(copy), clock)) {
                return PastAnswers.of(storage, most, clock.instant());
            }
        });
    }

    private static <T> T copied(Workspace workspace, Path database, Function<Path, T> reader) throws IOException {
        try (var copy = TemporaryFolder.make("parley-copy")) {
            try (var _ = WorkspaceLock.take(workspace).orElseThrow(SetUp::open)) {
                Files.copy(database, copy.path().resolve(DATABASE));
            }
            return reader.apply(copy.path());
        }
    }

    /// As it stands in an engine at work, which is only read.
    static SetUp of(Storage storage, Knowledge knowledge, Choices choices) {
        return of(storage.workspace.folder().toString(), storage, knowledge, choices);
    }

    private static SetUp of(String name, Storage storage, Knowledge knowledge, Choices choices) {
        var items = all(knowledge);
        return storage.database.in(() -> new SetUp(
                name,
                items,
                storage.team.all(),
                choices.now(),
                storage.learning.of(Rule.State.ACCEPTED),
                notes(storage)));
    }

    private static Map<String, String> notes(Storage storage) {
        var notes = new HashMap<String, String>();
        NOTES.forEach(name -> storage.settings.read(name).ifPresent(note -> notes.put(name, note)));
        return notes;
    }

    private static WorkspaceTakenException open() {
        return new WorkspaceTakenException(
                "Parley is open in this workspace. Close it first, or choose another folder with --workspace.");
    }

    private static SetUp read(String name, Path copy) {
        var clock = InstantSource.system();
        try (var storage = new Storage(Workspace.at(copy), DatabaseSettings.file(copy), clock);
                var knowledge = Slices.knowledge(storage, clock, null)) {
            var choices = new Choices(new Notebook(storage.settings, storage.database), storage.database);
            return of(name, storage, knowledge, choices);
        }
    }

    private static List<KnowledgeItem> all(Knowledge knowledge) {
        var items = new ArrayList<KnowledgeItem>();
        @Nullable String after = null;
        do {
            var page = knowledge.page(null, after, 500);
            page.data().stream().map(Known::item).forEach(items::add);
            after = page.next();
        } while (after != null);
        return items;
    }
}
