package zapbook.book.answer;

import java.util.Optional;
import java.util.stream.Stream;
import zapbook.book.run.Exhibit;
import zapbook.draw.Picture;
import zapbook.draw.Table;
import zapbook.lab.Choice;
import zapbook.lab.Lab;
import zapbook.lab.graph.Bench;
import zapbook.questions.Questions;
import zapbook.replay.Replay;

/** A block whose body is an expression that gives what is shown. */
public enum Drawn {

    /** {@code [picture]}: a drawing. */
    PICTURE("picture", Picture.class, "Figure", "zapbook.draw"),
    /** {@code [table]}: measured values. */
    TABLE("table", Table.class, "Table", "zapbook.draw"),
    /** {@code [replay]}: a run, or two, to step through. */
    REPLAY("replay", Replay.class, "Figure", "zapbook.replay"),
    /** {@code [questions]}: what a reader answers before he runs it. */
    QUESTIONS("questions", Questions.class, "Questions", "zapbook.questions"),
    /** {@code [lab]}: a workload whose numbers the reader turns. */
    LAB("lab", Lab.class, "Laboratory", "zapbook.lab"),
    /** {@code [choice]}: all workloads, one of which the reader chooses. */
    CHOICE("choice", Choice.class, "Laboratory", "zapbook.lab"),
    /** {@code [graph]}: where the reader makes a page graph of his own. */
    GRAPH("graph", Bench.class, "Laboratory", "zapbook.lab.graph");

    private final String word;
    private final Class<?> type;
    private final String label;
    private final String inReach;

    Drawn(String word, Class<?> type, String label, String inReach) {
        this.word = word;
        this.type = type;
        this.label = label;
        this.inReach = inReach;
    }

    /** The block of that name. */
    public static Optional<Drawn> named(String word) {
        return Stream.of(values())
                .filter(each -> each.word.equals(word)).findFirst();
    }

    /** The name of the block, and of what it asks. */
    public String word() {
        return word;
    }

    /** What stands before the number of a caption. */
    public String label() {
        return label;
    }

    /** The package whose types need no import here. */
    String inReach() {
        return inReach;
    }

    /**
     * What is kept of a value.
     *
     * @throws IllegalArgumentException if the value is of another kind
     */
    Exhibit exhibit(Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("not a " + word + ": " + value);
        }
        return switch (this) {
            case PICTURE -> Exhibits.of((Picture) value);
            case TABLE -> Exhibits.of((Table) value);
            case REPLAY -> Exhibits.of((Replay) value);
            case QUESTIONS -> Exhibits.of((Questions) value);
            case LAB -> Exhibits.of((Lab) value);
            case CHOICE -> Exhibits.of((Choice) value);
            case GRAPH -> Exhibits.of((Bench) value);
        };
    }
}
