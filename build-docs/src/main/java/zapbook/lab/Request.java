package zapbook.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zapbook.workloads.Parameter;
import zapbook.workloads.Subject;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * What to run, as a reader asked for it, checked.
 *
 * @param workload which
 * @param values   all its numbers
 * @param subjects what it runs on, in the order of a comparison
 */
record Request(Workload workload, Map<String, Long> values,
        List<Subject> subjects) {

    /** More digits than any parameter takes. */
    private static final int LONGEST = 12;

    /**
     * Reads a request.
     *
     * @param workload its name
     * @param words    numbers as they were typed, "gib=1 marked=4"; what is
     *                 missing has its standard value
     * @param marks    stages and variants, "2,3,v"
     * @throws IllegalArgumentException with the range, if a number is out of
     *                                  it; or what else is wrong, also if
     *                                  two numbers cannot go together
     */
    static Request of(String workload, String words, String marks) {
        Workload found = Workloads.named(workload);
        return new Request(found, values(found, words),
                subjects(found, marks));
    }

    private static Map<String, Long> values(Workload workload, String words) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String word : words.split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            int at = word.indexOf('=');
            typed.put(at < 0 ? word : word.substring(0, at),
                    at < 0 ? "" : word.substring(at + 1));
        }
        Map<String, Long> values = new LinkedHashMap<>();
        for (Parameter each : workload.parameters()) {
            String text = typed.remove(each.name());
            values.put(each.name(),
                    text == null ? each.standard() : number(each, text));
        }
        for (String unknown : typed.keySet()) {
            throw new IllegalArgumentException(workload.name()
                    + " has no parameter '" + unknown + "', expected one of "
                    + String.join(", ", values.keySet()));
        }
        workload.check(values);
        return values;
    }

    private static long number(Parameter parameter, String text) {
        boolean digits = text.matches("[0-9][0-9_,]*")
                && text.length() <= LONGEST;
        long number = digits
                ? Long.parseLong(text.replaceAll("[_,]", "")) : -1;
        if (number < parameter.least() || number > parameter.most()) {
            throw new IllegalArgumentException(parameter.name() + ": "
                    + Lab.range(parameter) + ", not "
                    + (text.isEmpty() ? "nothing" : text));
        }
        return number;
    }

    private static List<Subject> subjects(Workload workload, String marks) {
        List<String> wanted = new ArrayList<>(List.of(marks.split(",")));
        List<Subject> subjects = new ArrayList<>();
        for (Subject each : Subject.of(workload)) {
            if (wanted.remove(each.mark())) {
                subjects.add(each);
            }
        }
        wanted.removeIf(String::isEmpty);
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException(workload.name()
                    + " is not compared on '" + wanted.get(0) + "'");
        }
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException(
                    "Choose at least one stage.");
        }
        return subjects;
    }

    /**
     * A stage or variant by its mark.
     *
     * @throws IllegalArgumentException if the workload has none of that mark
     */
    static Subject subject(Workload workload, String mark) {
        return subjects(workload, mark).get(0);
    }

    /** The numbers as they stand in an address. */
    String words() {
        return NumberWords.of(values);
    }
}
