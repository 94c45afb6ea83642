package zapbook.lab;

import java.util.ArrayList;
import java.util.List;
import zapbook.questions.Question;
import zapbook.questions.Questions;
import zapbook.replay.page.ReplayHtml;

/**
 * A question as the page asks it. The page is told the question first, and
 * what is right only when the reader has chosen: the stages run each time.
 */
public final class Asked {

    /** A question of which so many seeds are alike has one form only. */
    private static final int TRIES = 24;

    private final Questions questions;
    private final int number;
    private final int seed;

    private Asked(Questions questions, int number, int seed) {
        this.questions = questions;
        this.number = number;
        this.seed = seed;
    }

    /**
     * A question of a chapter.
     *
     * @param chapter 0 to 9
     * @param number  1 for the first
     * @param seed    what it is drawn from
     */
    public static Asked of(int chapter, int number, int seed) {
        return new Asked(Questions.of(chapter), number, seed);
    }

    private Question drawn() {
        return questions.ask(number, seed);
    }

    /** Its text, then the options. */
    public String[] question() {
        Question drawn = drawn();
        List<String> parts = new ArrayList<>(drawn.options());
        parts.add(0, drawn.text());
        return parts.toArray(new String[0]);
    }

    /**
     * What is right: the place of that option from 0, whether a run said so
     * ("run", else nothing), why, and what to type to see it.
     */
    public String[] answer() {
        Question drawn = drawn();
        return new String[] {String.valueOf(drawn.right()),
                drawn.predicted() ? "run" : "", drawn.reason(), drawn.run()};
    }

    /** The run that said so, as HTML, and where it shows the answer; both
     * empty if none did. */
    public String[] replay() {
        return questions.replay(number, seed)
                .map(replay -> new String[] {
                        ReplayHtml.element(replay, null, false),
                        replay.story()})
                .orElse(new String[] {"", ""});
    }

    /** The first seed after this one that asks something else. */
    public int otherSeed() {
        String text = drawn().text();
        for (int next = seed + 1; next < seed + TRIES; next++) {
            if (!questions.ask(number, next).text().equals(text)) {
                return next;
            }
        }
        return seed + 1;
    }
}
