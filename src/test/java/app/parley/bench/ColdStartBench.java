package app.parley.bench;

import app.parley.knowledge.Knowledge;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/// What the first search of a new process waits for, in a folder that is given: run it twice with the same one, and
/// the second is every later start.
public final class ColdStartBench {
    private ColdStartBench() {}

    public static void main(String[] args) throws IOException {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("parley-cold");
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (var database = new Database(DatabaseSettings.memory("cold"), HibernateKnowledgeStore.ROWS);
                var knowledge = new Knowledge(
                        new HibernateKnowledgeStore(database), database, InstantSource.system(), folder)) {
            long began = System.nanoTime();
            long cpu = system.getProcessCpuTime();
            knowledge.prepare();
            System.out.printf(
                    Locale.ROOT,
                    "ready to search after %d ms, %d ms of all cores together (%s)%n",
                    (System.nanoTime() - began) / 1_000_000,
                    (system.getProcessCpuTime() - cpu) / 1_000_000,
                    folder);
        }
    }
}
