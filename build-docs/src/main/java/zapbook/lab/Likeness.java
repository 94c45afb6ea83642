package zapbook.lab;

import java.util.Map;
import zapbook.workloads.Result;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/** A run with everything that came of it as one line of text. */
public final class Likeness {

    private Likeness() {
    }

    /**
     * Runs a workload with its standard parameters.
     *
     * @param workload its name
     * @param mark     of the stage or variant, see {@link Subject#mark}
     * @return outcome, figures, all counters, the lock, the kernel log, and
     *         a hash of all events
     */
    public static String of(String workload, String mark) {
        Workload found = Workloads.named(workload);
        StreamHash hash = new StreamHash();
        Result result = found.run(vm -> {
            vm.events().listen(hash);
            return subject(found, mark).factory().apply(vm);
        }, Map.of());
        return workload + " on " + mark + ": " + result.outcome() + " "
                + result.reason() + " " + result.parameters() + " "
                + result.figures() + " " + result.counters() + " "
                + result.lock() + " " + result.kernelLog() + " " + hash;
    }

    private static Subject subject(Workload workload, String mark) {
        return Subject.of(workload).stream()
                .filter(each -> each.mark().equals(mark)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        workload.name() + " is not compared on " + mark));
    }
}
