package zapbook.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.replay.Mark;
import zapbook.replay.RecordedRun;
import zapbook.replay.Replay;

class QuestionsTest {
  private static Stream<Question> forms(int chapter) {
    Questions questions = Questions.of(chapter);
    return IntStream.rangeClosed(1, questions.size())
        .mapToObj(number -> questions.forms(number, 8)).flatMap(List::stream);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void a_chapter_asks_five_questions_and_computes_at_least_two(int chapter) {
    Questions questions = Questions.of(chapter);
    assertThat(questions.size()).isGreaterThanOrEqualTo(5);
    long predicted = IntStream.rangeClosed(1, questions.size())
        .filter(number -> questions.ask(number, 1).predicted()).count();
    assertThat(predicted).isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void no_two_options_are_the_same_and_all_fits_a_terminal(int chapter) {
    forms(chapter).forEach(question -> {
      assertThat(question.options()).doesNotHaveDuplicates();
      assertThat(question.toString().lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
      assertThat(question.run().lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void what_is_drawn_has_several_forms_and_the_answer_is_not_always_one_letter(
      int chapter) {
    Questions questions = Questions.of(chapter);
    HashSet<Integer> right = new HashSet<>();
    for (int number = 1; number <= questions.size(); number++) {
      List<Question> forms = questions.forms(number, 8);
      if (forms.get(0).predicted()) {
        assertThat(forms).as("forms of %d.%d", chapter, number)
            .hasSizeGreaterThan(2);
      }
      forms.forEach(form -> right.add(form.right()));
    }
    assertThat(right).hasSizeGreaterThan(1);
  }

  /** Of one thing nobody says 1 roots; of 4.1 is, 1 fails and 0 is no talk. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void one_of_a_thing_is_not_spoken_of_as_several(int chapter) {
    Questions questions = Questions.of(chapter);
    for (int number = 1; number <= questions.size(); number++) {
      for (Question form : questions.forms(number, 20)) {
        assertThat(form.text() + " " + form.reason()).doesNotContainPattern(
            "(?<![\\w.,])1 (\\w+ )?(are|more are|[a-z]+[^s\\W]s)\\b");
      }
    }
  }

  @Test
  void the_same_seed_asks_the_same_question() {
    assertThat(Questions.of(5).ask(1, 7)).isEqualTo(Questions.of(5).ask(1, 7));
    assertThat(Questions.of(5).ask(1, 7))
        .isNotEqualTo(Questions.of(5).ask(1, 8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void what_a_run_answers_has_its_replay_and_nothing_else_has_one(
      int chapter) {
    Questions questions = Questions.of(chapter);
    for (int number = 1; number <= questions.size(); number++) {
      Question asked = questions.ask(number, 3);
      Optional<Replay> replay = questions.replay(number, 3);
      assertThat(replay.isPresent()).as(asked.id())
          .isEqualTo(asked.predicted());
      replay.ifPresent(shown -> {
        assertThat(shown.title()).isEqualTo(
            "Question " + asked.id() + ", seed 3");
        assertThat(shown.runs()).hasSize(1);
        assertThat(shown.runs().get(0).size()).isPositive();
        stageOf(asked).ifPresent(stage -> assertThat(
            shown.runs().get(0).title()).startsWith(stage + ":"));
      });
    }
  }

  /** The stage that a question names, if it names one. */
  private static Optional<String> stageOf(Question asked) {
    Matcher named = Pattern.compile("stage \\d").matcher(asked.text());
    return named.find() ? Optional.of(named.group()) : Optional.empty();
  }

  /** 1.3 asks how often the lock is given away: that can be counted. */
  @Test
  void the_replay_is_of_the_run_that_gave_the_answer() {
    int counted = 0;
    for (long seed = 1; seed <= 30; seed++) {
      Question asked = Questions.of(1).ask(3, seed);
      RecordedRun run = Questions.of(1).replay(3, seed).orElseThrow()
          .runs().get(0);
      if (run.leftOut() > 0) continue;
      counted++;
      assertThat(run.steps().stream()
          .filter(step -> step.mark() == Mark.YIELD).count())
          .asString().as(asked.text())
          .isEqualTo(asked.options().get(asked.right()));
    }
    assertThat(counted).as("replays with all their steps").isPositive();
  }

  /** Numbers that it names are those of the player, after its last step. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void a_replay_says_where_it_shows_the_number_that_was_asked(int chapter) {
    Questions questions = Questions.of(chapter);
    int looked = 0;
    for (int number = 1; number <= questions.size(); number++) {
      for (long seed = 1; seed <= 12; seed++) {
        Question asked = questions.ask(number, seed);
        if (!asked.predicted()) continue;
        looked++;
        Replay replay = questions.replay(number, seed).orElseThrow();
        RecordedRun run = replay.runs().get(0);
        String answer = asked.options().get(asked.right());
        String what = asked.text() + " " + answer + " " + replay.story();
        assertThat(replay.story()).as(what)
            .matches("(After the last step|`|Near the end).*[.]");
        if (answer.matches("[\\d,]+")) {
          assertThat(replay.story()).as(what)
              .containsPattern("(?<![\\d,])" + answer + "(?![\\d,]*\\d)");
        }
        Matcher named = Pattern.compile("`([a-z ]+)` (?:is|stays at) "
            + "([\\d,]*\\d)").matcher(replay.story());
        while (named.find()) {
          assertThat(run.counted(named.group(1), run.size())).as(what)
              .isEqualTo(Long.parseLong(named.group(2).replace(",", "")));
        }
      }
    }
    assertThat(looked).as("replays looked at").isGreaterThan(20);
  }

  /** 6.3 is not counted, but said by a step. */
  @Test
  void a_step_that_a_replay_speaks_of_is_there() {
    for (long seed = 1; seed <= 12; seed++) {
      Replay replay = Questions.of(6).replay(3, seed).orElseThrow();
      String step = replay.story().replaceAll(".*says: |[.]$", "");
      assertThat(replay.runs().get(0).steps().stream()
          .skip(Math.max(0, replay.runs().get(0).size() - 3))
          .map(each -> each.words())).contains(step);
    }
  }

  /** 1.1 asks for the most that there was, and the end is elsewhere. */
  @Test
  void a_replay_ends_where_the_most_pages_wait() {
    for (long seed = 1; seed <= 12; seed++) {
      RecordedRun run = Questions.of(1).replay(1, seed).orElseThrow()
          .runs().get(0);
      long most = run.counted("retained", run.size());
      for (int done = 0; done < run.size(); done++) {
        assertThat(run.counted("retained", done)).isLessThan(most);
      }
    }
  }

  @Test
  void an_answer_is_judged_by_its_letter() {
    Question question = Questions.of(4).ask(2, 3);
    char right = (char) ('a' + question.right());
    char wrong = question.right() == 0 ? 'B' : 'A';
    assertThat(question.answer(right)).startsWith("Right.");
    assertThat(question.answer(wrong)).startsWith("No: " + right + ") ");
    assertThatThrownBy(() -> question.answer('z'))
        .hasMessage("the options are a to d, not z");
  }

  @Test
  void what_is_not_asked_is_said_in_one_line() {
    assertThatThrownBy(() -> Questions.of(11))
        .hasMessage("chapters 0 to 9 have questions, not 11");
    assertThatThrownBy(() -> Questions.of(5).ask(9, 1))
        .hasMessage("chapter 5 has questions 1 to 5, not 9");
  }
}
