package zapbook.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import zapbook.workloads.Parameter;
import zapbook.workloads.Workload;

/**
 * Numbers by name as words: {@code gib=1 marked=4}. So they stand in an
 * address, in the data of a page, and after a command.
 */
public final class NumberWords {

    private NumberWords() {
    }

    /** The words, with a space between them; nothing for no numbers. */
    public static String of(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }

    /**
     * The numbers, in the order of the words.
     *
     * @param words as {@link #of} gives them
     * @throws IllegalArgumentException if a word is no name with its number
     */
    public static Map<String, Long> read(String words) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (String word : words.isEmpty() ? new String[0]
                : words.split(" ")) {
            int at = word.indexOf('=');
            if (at < 1) {
                throw new IllegalArgumentException("'" + word
                        + "' is no name with its number, such as gib=1");
            }
            numbers.put(word.substring(0, at),
                    Long.valueOf(word.substring(at + 1)));
        }
        return numbers;
    }

    /** All numbers of a run, in the order of the parameters. */
    public static Map<String, Long> whole(
            Workload workload, Map<String, Long> given) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Parameter each : workload.parameters()) {
            all.put(each.name(),
                    given.getOrDefault(each.name(), each.standard()));
        }
        return all;
    }

    /**
     * The numbers of the replay beside a run: its own, which make few steps,
     * but those that the reader chose himself are his. Where these cannot go
     * together with the others, they are all those of the run.
     *
     * @param own   the replay's own; the others have standard values
     * @param usual the run's before the reader chose any
     * @param given the run's now; what is missing has its standard value
     */
    public static Map<String, Long> replayed(Workload workload,
            Map<String, Long> own, Map<String, Long> usual,
            Map<String, Long> given) {
        Map<String, Long> values = whole(workload, own);
        Map<String, Long> before = whole(workload, usual);
        Map<String, Long> now = whole(workload, given);
        now.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                values.put(name, value);
            }
        });
        return possible(workload, values) ? values : now;
    }

    private static boolean possible(
            Workload workload, Map<String, Long> values) {
        try {
            workload.check(values);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
