package app.parley;

import app.parley.agent.ModelUse;
import app.parley.approval.Approvals;
import app.parley.contact.Contacts;
import app.parley.conversation.MediaFiles;
import app.parley.knowledge.Knowledge;
import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import app.parley.storage.WorkspaceLock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything without a window: built once, in order, and closed in reverse.
///
/// A message's way through it: [Connectors] keep what Meta delivers and ingest it; [Slices] hold the conversation, let
/// an agent draft, let the gate and a person decide, and promise the answer; the outbox hands it to the connector
/// again.
/// [Storage] is under everything.
final class Engine implements AutoCloseable {
    private static final String ENVIRONMENT_KEY = "environment";
    private final WorkspaceLock lock;
    private final Storage storage;
    private final Outside outside;
    private final Slices slices;
    private final Connectors connectors;
    private final @Nullable String firstKey;

    /// @throws WorkspaceTakenException if another engine works in the workspace
    Engine(EngineSettings settings, InstantSource clock) throws IOException {
        var workspace = Workspace.at(settings.workspace());
        this.lock = WorkspaceLock.take(workspace).orElseThrow(WorkspaceTakenException::new);
        try {
            LogFile.in(workspace);
            var workers = Workers.ofTheSystem();
            // no draft can do without, and one core is free while the database opens
            workers.thinking().execute(() -> Knowledge.prepare(Slices.knowledge(workspace)));
            this.storage = new Storage(workspace, DatabaseSettings.file(workspace.folder()), clock);
            storage.jobs.every("tidy memory", Duration.ofSeconds(15), new Footprint()::tidy);
            this.outside = new Outside(settings, new ModelUse(storage.modelUse, storage.database, clock));
            this.slices = new Slices(storage, outside, settings, workers, clock);
            this.firstKey = key(settings);
            this.connectors = new Connectors(settings, storage, slices, clock);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /// The key from the environment, or the first one of our own.
    private @Nullable String key(EngineSettings settings) {
        if (settings.apiKey() != null) {
            slices.apiKeys.ensure(ENVIRONMENT_KEY, settings.apiKey());
            return null;
        }
        slices.apiKeys.withdraw(ENVIRONMENT_KEY);
        return slices.apiKeys.none()
                ? slices.apiKeys
                        .create("first key", Set.of("read", "write", "admin"), "propose")
                        .plain()
                : null;
    }

    /// Begins the work; once it returns, everything of ours is up.
    void start() {
        storage.jobs.start();
        slices.start();
        connectors.start();
    }

    /// The first API key in plain, if it was made just now. It is shown once and kept nowhere.
    Optional<String> firstKey() {
        return Optional.ofNullable(firstKey);
    }

    Path workspace() {
        return storage.workspace.folder();
    }

    URI apiUrl() {
        return connectors.apiUrl();
    }

    int webhookPort() {
        return connectors.webhookPort();
    }

    Approvals approvals() {
        return slices.approvals;
    }

    Contacts contacts() {
        return slices.contacts;
    }

    LocalDesks desks() {
        return slices.desks;
    }

    MediaFiles files() {
        return slices.media;
    }

    Knowledge knowledge() {
        return slices.knowledge;
    }

    @Override
    public void close() {
        connectors.close();
        slices.close();
        outside.close();
        storage.jobs.close();
        storage.close();
        lock.close();
    }
}
