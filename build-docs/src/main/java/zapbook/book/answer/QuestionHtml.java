package zapbook.book.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Entities;
import zapbook.questions.Question;
import zapbook.questions.Questions;

/** The questions of a chapter as sections; {@code zapbook.book.page} says which. */
final class QuestionHtml {

    /** So many forms of a question are put into the page. */
    private static final int FORMS = 8;

    private QuestionHtml() {
    }

    /**
     * The elements.
     *
     * @param questions of one chapter
     * @return a section for each question
     */
    static String html(Questions questions) {
        return IntStream.rangeClosed(1, questions.size())
                .mapToObj(number -> section(
                        questions.chapter(), number,
                        questions.forms(number, FORMS)))
                .collect(Collectors.joining("\n"));
    }

    private static String section(
            int chapter, int number, List<Question> forms) {
        var first = forms.get(0);
        return "<section class=\"question\" id=\"question-" + chapter + "-"
                + number + "\" data-chapter=\"" + chapter
                + "\" data-number=\"" + number
                + "\" aria-label=\"Question " + number + "\">\n"
                + "<p class=\"kind\">" + number + ". "
                + (first.predicted() ? "Predict, then run" : "Think")
                + "</p>\n" + variant(first) + more(forms) + "</section>";
    }

    private static String more(List<Question> forms) {
        if (forms.size() == 1) {
            return "";
        }
        return "<details class=\"more\"><summary>More of the same</summary>\n"
                + forms.stream().skip(1).map(QuestionHtml::variant)
                        .collect(Collectors.joining())
                + "</details>\n";
    }

    private static String variant(Question question) {
        return "<div class=\"variant\" data-seed=\"" + question.seed()
                + "\">\n<div class=\"asked\"><p>" + text(question.text())
                + "</p></div>\n<ol class=\"options\">" + options(question)
                + "</ol>\n<details class=\"reveal\"><summary>Answer</summary>"
                + "<p class=\"answer\">" + text(question.answer())
                + "</p><div class=\"reason\"><p>" + text(question.reason())
                + "</p>" + run(question) + "</div></details>\n</div>\n";
    }

    private static String options(Question question) {
        return IntStream.range(0, question.options().size())
                .mapToObj(n -> "<li>" + text(question.options().get(n))
                        + "</li>")
                .collect(Collectors.joining());
    }

    private static String run(Question question) {
        return question.run().isEmpty() ? ""
                : "<p>See for yourself:</p><pre class=\"run\"><code>"
                        + Entities.escape(question.run()) + "</code></pre>";
    }

    /** Code stands between grave accents. */
    private static String text(String text) {
        return Entities.escape(text)
                .replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
