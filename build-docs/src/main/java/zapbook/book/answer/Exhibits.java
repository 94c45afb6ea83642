package zapbook.book.answer;

import java.util.ArrayList;
import java.util.List;
import zapbook.book.run.Exhibit;
import zapbook.book.run.Values;
import zapbook.draw.Picture;
import zapbook.draw.ReplayPicture;
import zapbook.draw.Table;
import zapbook.questions.Questions;
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
        paper.addAll(List.of("", "[.run]##"
                + Values.asAsciiDoc(table.title()) + "##"));
        return new Exhibit("", "", table.note(), table.html(), table.title(),
                paper);
    }

    /** On paper a replay is its last moment. */
    static Exhibit of(Replay replay) {
        Picture moment = ReplayPicture.of(replay);
        return new Exhibit(moment.svg(), moment.alt(), "",
                ReplayHtml.element(replay, null, false), replay.title(),
                List.of());
    }

    /** On paper the answers stand below the questions. */
    static Exhibit of(Questions questions) {
        return new Exhibit("", "", "", QuestionHtml.html(questions), "",
                QuestionPaper.lines(questions));
    }
}
