package zapbook.lab.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.teavm.jso.JSExport;
import zapbook.golden.BadScenarioException;
import zapbook.golden.Played;
import zapbook.scenario.BadInput;
import zapbook.scenario.JsonText;

/**
 * What the page's script calls: a scenario goes in as the text of its line,
 * and an object comes back as JSON. If something is wrong with the scenario,
 * that object says in {@code refused} what the command would say, in {@code
 * place} where that is, as a path in the object, and in {@code wrong} what it
 * is without the path; the last two are empty if it has no place.
 */
public final class GraphScript {

  private GraphScript() {}

  /** Nothing happens before somebody asks. */
  public static void main(String[] args) {}

  /** The scenario as the kit writes it: {@code line}. */
  @JSExport
  public static String read(String text) {
    return answer(text, 1, bench -> Map.of("line", bench.line()));
  }

  /** The graph as a drawing: {@code graph}. */
  @JSExport
  public static String draw(String text, int run, int stage, int number) {
    return answer(text, run, bench -> Map.of("graph",
        Workbench.drawing(bench.graph(stage), number)));
  }

  /**
   * What stages do in a run: {@code table}, {@code judged}, how many
   * operations each came to, {@code done}, and the {@code line} with it.
   *
   * @param stages numbers with spaces between them
   */
  @JSExport
  public static String play(String text, int run, String stages) {
    return answer(text, run, bench -> {
      List<Integer> numbers = numbers(stages);
      List<Played> played = bench.play(numbers);
      Map<String, Object> answer = new LinkedHashMap<>();
      boolean nothing = bench.run().ops().isEmpty();
      answer.put("table", nothing ? "" : bench.table(played).html());
      List<Object> judged = new ArrayList<>();
      numbers.forEach(stage -> judged.add(bench.judged(stage)));
      answer.put("judged", judged);
      answer.put("done", played.stream()
          .map(each -> (long) each.results().size()).toList());
      answer.put("line", nothing ? bench.line() : bench.lineWith(played));
      return answer;
    });
  }

  /** One operation: {@code replay}, and {@code pictures} of each stage. */
  @JSExport
  public static String step(
      String text, int run, int op, String stages, int number) {
    return answer(text, run,
        bench -> bench.step(op, numbers(stages), number));
  }

  private static List<Integer> numbers(String words) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : words.split(" ")) numbers.add(Integer.valueOf(word));
    return numbers;
  }

  private static String answer(String text, int run,
      Function<Workbench, Map<String, Object>> asked) {
    try {
      return JsonText.of(
          asked.apply(Workbench.of(BrowserJson.parse(text), run)));
    } catch (BadInput wrong) {
      return refused(wrong, wrong.place(), wrong.wrong());
    } catch (BadScenarioException wrong) {
      return refused(wrong, wrong.place(), wrong.wrong());
    } catch (IllegalArgumentException wrong) {
      return refused(wrong, "", "");
    }
  }

  private static String refused(Exception why, String place, String wrong) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("refused", String.valueOf(why.getMessage()));
    answer.put("place", place);
    answer.put("wrong", wrong);
    return JsonText.of(answer);
  }
}
