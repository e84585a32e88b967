package app.parley;

import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.connector.simulator.Simulator;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.settings.Choices;
import app.parley.settings.Notebook;
import app.parley.settings.Settings;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import app.parley.storage.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a business knows and how its agents are set, apart from where that is kept.
///
/// @param name what it is called in a report
record SetUp(String name, List<KnowledgeItem> knowledge, List<AgentSettings> agents, Settings choices) {
    private static final String DATABASE = "parley.mv.db";

    SetUp {
        knowledge = List.copyOf(knowledge);
        agents = List.copyOf(agents);
    }

    Optional<AgentSettings> agent(AgentType type) {
        return agents.stream().filter(agent -> agent.type() == type).findFirst();
    }

    /// The demo's shop, as it comes.
    static SetUp demo() {
        return new SetUp("the demo shop", Demo.items(Simulator.shop()), List.of(), Settings.defaults());
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
        try (var copy = TemporaryFolder.make("parley-copy")) {
            try (var _ = WorkspaceLock.take(workspace).orElseThrow(SetUp::open)) {
                Files.copy(database, copy.path().resolve(DATABASE));
            }
            return read(folder.toString(), copy.path());
        }
    }

    /// As it stands in an engine at work, which is only read.
    static SetUp of(Storage storage, Knowledge knowledge, Choices choices) {
        var agents = storage.database.in(storage.team::all);
        return new SetUp(storage.workspace.folder().toString(), all(knowledge), agents, choices.now());
    }

    private static WorkspaceTakenException open() {
        return new WorkspaceTakenException(
                "Parley is open in this workspace. Close it first, or choose another folder with --workspace.");
    }

    private static SetUp read(String name, Path copy) {
        var clock = InstantSource.system();
        try (var storage = new Storage(Workspace.at(copy), DatabaseSettings.file(copy), clock);
                var knowledge = Slices.knowledge(storage, clock, null)) {
            var agents = storage.database.in(storage.team::all);
            var choices = new Choices(new Notebook(storage.settings, storage.database), storage.database).now();
            return new SetUp(name, all(knowledge), agents, choices);
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
