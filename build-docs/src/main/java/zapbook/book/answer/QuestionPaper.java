package zapbook.book.answer;

import java.util.ArrayList;
import java.util.List;
import zapbook.questions.Question;
import zapbook.questions.Questions;

/** The questions of a chapter where nothing can be folded away. */
final class QuestionPaper {

    private QuestionPaper() {
    }

    /** The first form of each question; the answers follow all of them. */
    static List<String> lines(Questions questions) {
        List<String> lines = new ArrayList<>();
        for (int number = 1; number <= questions.size(); number++) {
            Question question = questions.forms(number, 1).get(0);
            lines.add("*" + number + ".* " + question.text());
            lines.add("");
            lines.add("[loweralpha]");
            question.options().forEach(option -> lines.add(". " + option));
            lines.add("");
        }
        lines.add("_Answers._");
        lines.add("");
        for (int number = 1; number <= questions.size(); number++) {
            Question question = questions.forms(number, 1).get(0);
            lines.add("*" + number + ".* " + question.answer() + ". "
                    + question.reason());
            lines.add("");
        }
        return lines;
    }
}
