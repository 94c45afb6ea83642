package zapbook.book;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import zapbook.book.answer.Answering.Questions;
import zapbook.book.run.Ask;
import zapbook.book.run.Outcome;

/**
 * What one chapter asks, in the order of the text, and what is done with each
 * answer. First everything is asked, then everything is answered, and then
 * the answers take their places: so a chapter need not run when what it asks
 * was answered before.
 */
final class ChapterScript {

    /** Without an ask it is done when its turn comes. */
    private record Step(Ask ask, String place, Consumer<Outcome> use) {
    }

    private final List<Step> steps = new ArrayList<>();

    /** Asks something. */
    void ask(Ask ask, String place, Consumer<Outcome> use) {
        steps.add(new Step(ask, place, use));
    }

    /** Does something after all that was asked so far has been answered. */
    void then(Runnable work) {
        steps.add(new Step(null, "", outcome -> work.run()));
    }

    /** Everything that is asked. */
    Questions questions() {
        List<Step> asking = steps.stream()
                .filter(step -> step.ask != null).toList();
        return new Questions(asking.stream().map(Step::ask).toList(),
                asking.stream().map(Step::place).toList());
    }

    /** Hands out the answers, one for each ask. */
    void use(List<Outcome> outcomes) {
        Iterator<Outcome> next = outcomes.iterator();
        for (Step step : steps) {
            step.use.accept(step.ask == null ? null : next.next());
        }
    }
}
