package app.parley;

import app.parley.storage.DatabaseSettings;
import app.parley.storage.Workspace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What every store must be able to do, whichever database it is. The tests share one, and so keep to contacts of
/// their own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoresContract
        implements ConversationStoreContract,
                OutboxStoreContract,
                EngineStoreContract,
                TemplateStoreContract,
                ChargeStoreContract,
                StandingStoreContract,
                FindingStoreContract,
                LearningStoreContract,
                SuggestionStoreContract,
                VectorStoreContract,
                OverviewStoreContract,
                AdviceStoreContract {
    private Storage storage;

    abstract DatabaseSettings settings(Path folder);

    @BeforeAll
    void open(@TempDir Path folder) {
        storage = new Storage(Workspace.at(folder), settings(folder), () -> Samples.NOW);
    }

    @AfterAll
    void close() {
        if (storage != null) {
            storage.close();
        }
    }

    @Override
    public Storage storage() {
        return storage;
    }
}
