package zapbook.exercises.support;

import java.util.ArrayList;
import java.util.List;
import zapbook.observe.Event;
import zapbook.observe.EventKind;

/** Events in words, for a reader with little time. */
public final class Story {
  private static final int MOST_OF_A_KIND = 3;

  private Story() {
  }

  /**
   * Tells events. Of a run of more than three of the same kind only the
   * beginning is told, and how many there are.
   *
   * @param events what happened, oldest first
   * @return a line each
   */
  public static List<String> of(List<Event> events) {
    List<String> lines = new ArrayList<>();
    for (int from = 0, to; from < events.size(); from = to) {
      to = endOfRun(events, from);
      int all = to - from;
      int shown = all > MOST_OF_A_KIND ? MOST_OF_A_KIND - 1 : all;
      events.subList(from, from + shown)
          .forEach(event -> lines.add(event.toString()));
      int more = all - shown;
      if (more > 0) lines.add("... " + more + " more of that kind");
    }
    return lines;
  }

  private static int endOfRun(List<Event> events, int from) {
    EventKind kind = events.get(from).kind();
    int to = from;
    while (to < events.size() && events.get(to).kind() == kind) to++;
    return to;
  }
}
