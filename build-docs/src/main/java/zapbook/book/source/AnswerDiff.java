package zapbook.book.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zapbook.proof.Edit;
import zapbook.proof.Exercise;
import zapbook.proof.Exercises;

/**
 * The answer to an exercise as a difference to its starter: the code alone,
 * see {@link JavaText}. Each piece is headed by the class and the methods that
 * it touches instead of by line numbers.
 */
public final class AnswerDiff {

    private static final int CONTEXT = 3;
    private static final Pattern PIECE = Pattern.compile(
            "@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");

    private final Path root;

    /** Reads the exercises of a kit. */
    public AnswerDiff(Path root) {
        this.root = root;
    }

    /**
     * The lines for a request.
     *
     * @param request the exercise, such as {@code 5}; with a second word the
     *                name of another accepted answer, {@code 5 from-the-tail}
     * @throws IllegalArgumentException if there is no such exercise or answer,
     *                                  or a line is too wide
     */
    public List<String> lines(String request) {
        List<String> words = List.of(request.strip().split("\\s+"));
        Exercise exercise = Exercises.named(root, words.get(0));
        JavaText before = new JavaText(exercise.pristine().text());
        JavaText after = new JavaText(words.size() == 1
                ? exercise.answer().text() : other(exercise, words.get(1)));
        // a sign stands before each line
        return Width.checked(difference(before, after), Width.COLUMNS + 1);
    }

    private static String other(Exercise exercise, String name) {
        List<Edit> accepted = Edit.accepted(exercise);
        return accepted.stream().filter(edit -> edit.name().equals(name))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        exercise + " has no accepted answer " + name
                        + ", but " + String.join(", ", accepted.stream()
                        .map(Edit::name).toList())))
                .applyTo(exercise.answerSources()).get(0).text();
    }

    private static List<String> difference(JavaText before, JavaText after) {
        List<String> all = UnifiedDiffUtils.generateUnifiedDiff("a", "b",
                before.lines(), DiffUtils.diff(before.lines(), after.lines()),
                CONTEXT);
        List<String> out = new ArrayList<>();
        // the first two lines name the files
        for (int n = 2; n < all.size(); n++) {
            Matcher piece = PIECE.matcher(all.get(n));
            out.add(piece.matches() ? heading(before, after, piece,
                    all.subList(n + 1, all.size()))
                    : all.get(n).stripTrailing());
        }
        return out;
    }

    /** Names what the changed lines of a piece belong to. */
    private static String heading(JavaText before, JavaText after,
                                  Matcher piece, List<String> lines) {
        int old = Integer.parseInt(piece.group(1)) - 1;
        int now = Integer.parseInt(piece.group(3)) - 1;
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            if (PIECE.matcher(line).matches()) {
                break;
            }
            List<String> touched = line.startsWith("+")
                    ? after.touched(now, now + 1)
                    : line.startsWith("-") ? before.touched(old, old + 1)
                    : List.of();
            touched.stream().filter(name -> !names.contains(name))
                    .forEach(names::add);
            old += line.startsWith("+") ? 0 : 1;
            now += line.startsWith("-") ? 0 : 1;
        }
        List<String> order = Stream.of(after, before)
                .flatMap(text -> text.members().stream())
                .map(member -> member.names().get(0)).toList();
        names.sort(Comparator.comparing(order::indexOf));
        return "@@ " + fitting(after.name(), names) + " @@";
    }

    private static String fitting(String type, List<String> names) {
        if (names.isEmpty()) {
            return type;
        }
        int shown = names.size();
        String text;
        do {
            text = type + ": " + String.join(", ", names.subList(0, shown))
                    + (shown == names.size() ? ""
                    : " and " + (names.size() - shown) + " more");
            shown--;
        } while (shown > 0 && text.length() > Width.COLUMNS - 6);
        return text.length() > Width.COLUMNS - 6 ? type : text;
    }
}
