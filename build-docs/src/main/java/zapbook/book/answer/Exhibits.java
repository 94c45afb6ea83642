package zapbook.book.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import zapbook.book.run.Exhibit;
import zapbook.book.run.Values;
import zapbook.draw.Picture;
import zapbook.draw.ReplayPicture;
import zapbook.draw.Table;
import zapbook.lab.Choice;
import zapbook.lab.Lab;
import zapbook.lab.graph.Bench;
import zapbook.questions.Questions;
import zapbook.replay.Mark;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayHtml;

/** What is shown, as text in all its forms. */
final class Exhibits {

    private Exhibits() {
    }

    static Exhibit of(Picture picture) {
        return new Exhibit(picture.svg(), picture.alt(), picture.note(), "",
                "", List.of());
    }

    static Exhibit of(Table table) {
        List<String> paper = new ArrayList<>(table.asciidoc());
        if (!table.title().isEmpty()) {
            paper.addAll(List.of("", "[.run]##"
                    + Values.asAsciiDoc(table.title()) + "##"));
        }
        return new Exhibit("", "", table.note(), table.html(), table.title(),
                paper);
    }

    /** On paper a replay is a moment, and how often what happened. */
    static Exhibit of(Replay replay) {
        Picture moment = ReplayPicture.telling(replay);
        return new Exhibit(moment.svg(), moment.alt(), "",
                ReplayHtml.element(replay, null, false), replay.title(),
                marks(replay).asciidoc());
    }

    private static Table marks(Replay replay) {
        Table table = Table.of(replay.title()).text("what is shown");
        for (RecordedRun run : replay.runs()) {
            table = table.number(run.title(), "");
        }
        table = row(table, "steps", replay, RecordedRun::size);
        if (replay.runs().stream().anyMatch(run -> run.leftOut() > 0)) {
            table = row(table, "steps left out", replay,
                    RecordedRun::leftOut);
        }
        for (Mark mark : Mark.values()) {
            ToLongFunction<RecordedRun> count = run -> run.steps().stream()
                    .filter(step -> step.mark() == mark).count();
            if (replay.runs().stream().mapToLong(count).sum() > 0) {
                table = row(table, plural(mark), replay, count);
            }
        }
        return table;
    }

    private static String plural(Mark mark) {
        return mark.label() + (mark == Mark.FLUSH ? "es" : "s");
    }

    private static Table row(Table table, String name, Replay replay,
                             ToLongFunction<? super RecordedRun> value) {
        List<Object> cells = new ArrayList<>(List.of(name));
        replay.runs().forEach(run -> cells.add(value.applyAsLong(run)));
        return table.row(cells.toArray());
    }

    /** On paper the answers stand below the questions. */
    static Exhibit of(Questions questions) {
        return new Exhibit("", "", "", QuestionHtml.html(questions), "",
                QuestionPaper.lines(questions));
    }

    /** On paper a laboratory is the list of what can be changed. */
    static Exhibit of(Lab lab) {
        return new Exhibit("", "", "", lab.html(), "", lab.asciidoc());
    }

    /** On paper a choice is the list of all that can be changed. */
    static Exhibit of(Choice choice) {
        return new Exhibit("", "", "", choice.html(), "", choice.asciidoc());
    }

    /** On paper a bench is what two stages do with its first graph. */
    static Exhibit of(Bench bench) {
        return new Exhibit("", "", "", bench.html(), "", bench.asciidoc());
    }
}
