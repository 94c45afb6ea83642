package zapbook.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.workloads.Subject;
import zapbook.workloads.Workloads;

/** Two workers make the runs of one table. */
class RowWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"restarts pages=40 roots=3",
      "no-pages-left", "dead-roots", "recycling"})
  void runsInTwoPartsMakeTheSameTable(String words) {
    String name = words.split(" ")[0];
    String values = words.substring(name.length()).trim();
    List<String> marks = Subject.of(Workloads.named(name)).stream()
        .map(Subject::mark).toList();
    Runs alone = all(name, values, marks);

    List<String> odd = new ArrayList<>();
    List<String> even = new ArrayList<>();
    for (int n = 0; n < marks.size(); n++) {
      (n % 2 == 0 ? even : odd).add(marks.get(n));
    }
    List<String> made = new ArrayList<>(all(name, values, even).made());
    made.addAll(all(name, values, odd).made());
    Runs together = runs(name, values, marks);
    together.take(made);

    assertThat(together.made()).isEqualTo(alone.made());
    assertThat(together.tableHtml(List.of()))
        .isEqualTo(alone.tableHtml(List.of())).contains("<td");
    for (String figure : alone.figures()) {
      assertThat(together.plotHtml(figure, 1))
          .isEqualTo(alone.plotHtml(figure, 1));
    }
  }

  @Test
  void aRunThatNobodyAskedForIsRefused() {
    List<String> made = all("restarts", "pages=40", List.of("3")).made();
    Runs runs = runs("restarts", "pages=40", List.of("1", "2"));
    assertThatThrownBy(() -> runs.take(made))
        .hasMessage("nobody asked for '3'");
  }

  private static Runs runs(String name, String values, List<String> marks) {
    return new Runs(Request.of(name, values, String.join(",", marks)),
        events -> true, 1);
  }

  private static Runs all(String name, String values, List<String> marks) {
    Runs runs = runs(name, values, marks);
    marks.forEach(mark -> runs.next());
    return runs;
  }
}
