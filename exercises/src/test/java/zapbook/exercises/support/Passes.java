package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import zapbook.observe.EventKind;
import zapbook.observe.EventListener;
import zapbook.vm.Vm;

/** The passes that walks made over a list: a restart begins a new one. */
public final class Passes implements EventListener {
  private static final int MOST_LINES = 5;
  private static final int MOST_PAGES = 6;

  private record Pass(List<Integer> met, List<Integer> zapped) { }

  private final List<Pass> passes = new ArrayList<>();

  /**
   * Notes the passes from now on.
   *
   * @param vm whose walks
   */
  public Passes(Vm vm) {
    vm.events().listen(this);
  }

  @Override
  public void on(EventKind kind, int page, long a, long b) {
    if (kind == EventKind.WALK_STARTED) {
      passes.add(new Pass(new ArrayList<>(), new ArrayList<>()));
    }
    if (passes.isEmpty()) return;
    Pass pass = passes.get(passes.size() - 1);
    if (kind == EventKind.PAGE_VISITED) pass.met().add(page);
    if (kind == EventKind.PAGE_ZAPPED) pass.zapped().add(page);
  }

  /** {@return the first passes, a line each} */
  public List<String> first() {
    List<String> lines = new ArrayList<>();
    for (int n = 0; n < Math.min(MOST_LINES, passes.size()); n++) {
      Pass pass = passes.get(n);
      lines.add("pass " + (n + 1) + ": met " + pages(pass.met())
          + "; zapped " + pages(pass.zapped()));
    }
    int more = passes.size() - lines.size();
    if (more > 0) lines.add("... " + more + " more");
    return lines;
  }

  private static String pages(List<Integer> ids) {
    if (ids.isEmpty()) return "none";
    int all = ids.size();
    String shown = ids.stream().limit(all > MOST_PAGES ? 2 : all)
        .map(id -> "#" + id).collect(Collectors.joining(" "));
    return all <= MOST_PAGES ? shown
        : shown + " ... #" + ids.get(all - 1) + ", " + all + " in all";
  }
}
