package app.parley;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/// Keeps the program small while it has nothing to do: the heap is tidied when idle, and what is free goes back to the
/// system. Set from inside, because the program is to run well without any option of the JVM.
final class Footprint {
    /// G1's collections when idle (JEP 346) and how much of the heap may stay free, in percent.
    private static final Map<String, String> FLAGS =
            Map.of("G1PeriodicGCInterval", "20000", "MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "25");

    private Footprint() {}

    static void small() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        FLAGS.forEach((flag, setting) -> {
            try {
                machine.setVMOption(flag, setting);
            } catch (IllegalArgumentException e) {
                // another collector than G1, or another JVM: it has its own ways
            }
        });
    }
}
