package zapbook.lab;

import java.util.Set;
import zapbook.workloads.Parameter;

/**
 * With which numbers a run gets longer: twice the memory makes about twice
 * the events. The page guesses from that how long a run will take.
 */
final class Effort {

    /** These say how, how often or how dearly, and not how much. */
    static final Set<String> OTHERS = Set.of("every", "wanted", "marked",
            "limit", "cold", "entryNanos", "shadow", "contended", "atOnce",
            "patience");

    private Effort() {
    }

    /** Whether there are as many times more events as that number grows. */
    static boolean growsWith(Parameter parameter) {
        return !OTHERS.contains(parameter.name());
    }
}
