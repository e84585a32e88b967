package app.parley;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the program small while it has nothing to do: the heap is tidied when idle, and what is free goes back to the
/// system. Set from inside, because the program is to run well without any option of the JVM.
final class Footprint {
    private static final Logger LOG = LoggerFactory.getLogger(Footprint.class);

    /// How much of the heap may stay free after a collection, in percent.
    private static final Map<String, String> FLAGS = Map.of("MinHeapFreeRatio", "10", "MaxHeapFreeRatio", "25");

    /// The share of the machine that the program may use and still count as idle.
    private static final double IDLE = 0.05;

    private int idleRounds;

    static void small() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        FLAGS.forEach((flag, setting) -> {
            try {
                machine.setVMOption(flag, setting);
            } catch (IllegalArgumentException e) {
                // another JVM: it has its own ways
            }
        });
    }

    /// Gives back what is free, if the program is idle: soon after it has become so, and then ever more rarely. Once
    /// is not enough, because the database lets go of old versions only after a while.
    void tidy() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        idleRounds = system.getProcessCpuLoad() > IDLE ? 0 : idleRounds + 1;
        if (Integer.bitCount(idleRounds) != 1) {
            return;
        }
        System.gc();
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            LOG.debug("the native heap cannot be trimmed here", e);
        }
    }
}
