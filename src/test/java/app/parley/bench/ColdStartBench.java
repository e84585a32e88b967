package app.parley.bench;

import app.parley.knowledge.Knowledge;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the first search of a new process waits for. Where the build learnt nothing ahead, run it twice with the same
/// folder, and the second is every later start.
public final class ColdStartBench {
    private ColdStartBench() {}

    public static void main(String[] args) throws IOException {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("parley-cold");
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long began = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        Knowledge.prepare(folder);
        System.out.printf(
                Locale.ROOT,
                "ready to search after %d ms, %d ms of all cores together (%s)%n",
                (System.nanoTime() - began) / 1_000_000,
                (system.getProcessCpuTime() - cpu) / 1_000_000,
                folder);
    }
}
