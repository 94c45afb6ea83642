package zapbook.exercises.ch06b;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zapbook.exercises.support.Attempt;
import zapbook.exercises.support.OneAtATime;
import zapbook.exercises.support.OwnRoutines;
import zapbook.exercises.support.Plural;
import zapbook.exercises.support.Told;
import zapbook.vm.Contention;

/**
 * Whom the host asks for pages. In which order the VMs take their turns is
 * not looked at, as long as nobody is asked twice before all were asked.
 */
@ExtendWith(OneAtATime.class)
class TakeTurnsTest {
  private static final String CHAPTER = "chapter 6, Batched shrinking";
  private static final String TURNS = "See it gone";

  private final TakeTurns host = new TakeTurns();

  private List<Hosted> vms(int count) {
    List<Hosted> vms = Hosted.some(count);
    vms.forEach(one -> host.add(one.vm()));
    return vms;
  }

  @Test
  @Order(1)
  void two_VMs_are_asked_in_turn() {
    List<Hosted> vms = vms(2);
    vms.forEach(one -> one.leaves(100));
    calls(vms, 4, 10);

    int a = vms.get(0).lost();
    int b = vms.get(1).lost();
    if (a != 20 || b != 20) {
      throw Told.expected("two VMs have 100 shadow pages each. The host "
              + "asks four times for 10 pages and gets 20 from either.")
          .seen("A lost " + a + " pages and B lost " + b + ".")
          .show("The VMs", vms)
          .readOn(CHAPTER, TURNS)
          .next("see where scan begins to look, and whether a VM that was "
              + "asked still stands there at the next call.");
    }
  }

  @Test
  @Order(2)
  void large_and_small_VMs_are_asked_equally_often() {
    List<Hosted> vms = vms(4);
    int[] sizes = {300, 5, 120, 40};
    for (int n = 0; n < sizes.length; n++) vms.get(n).leaves(sizes[n]);
    List<String> whom = calls(vms, 12, 1);

    for (int round = 0; round < 12; round += 4) {
      if (whom.subList(round, round + 4).stream().distinct().count() < 4) {
        throw Told.expected("of four VMs with " + sizes[0] + ", "
                + sizes[1] + ", " + sizes[2] + " and " + sizes[3]
                + " pages each is asked once in four calls. Turns go by "
                + "VM, not by size.")
            .seen("in 12 calls " + vms.stream().map(one -> one.name()
                + " was asked " + Plural.of(one.asked(), "time"))
                .collect(joining(", ")) + ".")
            .show("The calls went to", List.of(String.join(" ", whom)))
            .readOn(CHAPTER, TURNS)
            .next("who was asked goes behind all who were not.");
      }
    }
  }

  @Test
  @Order(3)
  void a_VM_without_pages_is_passed_over_and_keeps_its_turn() {
    List<Hosted> vms = vms(3);
    vms.get(1).leaves(50);
    vms.get(2).leaves(50);
    List<String> first = calls(vms, 2, 10);
    vms.get(0).leaves(50);
    List<String> then = calls(vms, 3, 10);

    boolean both = first.stream().distinct().count() == 2;
    boolean all = then.stream().distinct().count() == 3;
    if (!both || !all) {
      throw Told.expected("A stands first and has no pages, so B and C are "
              + "asked, once each. Then A gets pages, and each of the "
              + "three is asked once in three calls.")
          .seen("while A had none the calls went to "
              + String.join(", ", first) + "; afterwards to "
              + String.join(", ", then) + ".")
          .show("The VMs", vms)
          .readOn(CHAPTER, TURNS)
          .next("the VM that goes behind the others is the one that was "
              + "asked. It need not be the one at the head.");
    }
  }

  @Test
  @Order(4)
  void a_VM_that_can_give_nothing_does_not_stop_the_others() {
    List<Hosted> vms = vms(3);
    vms.get(0).roots(8);
    vms.get(1).leaves(50);
    vms.get(2).leaves(50);
    List<String> whom = calls(vms, 3, 10);

    int got = vms.stream().mapToInt(Hosted::lost).sum();
    if (got != 20) {
      throw Told.expected("all 8 pages of A are roots in use. It is asked "
              + "and can give nothing. The next two calls get 10 pages "
              + "from B and 10 from C.")
          .seen("the host got " + got + " pages in 3 calls.")
          .show("The calls went to", List.of(String.join(" ", whom)))
          .show("The VMs", vms)
          .readOn(CHAPTER, TURNS)
          .next("a turn is over when a VM was asked, whatever it gave.");
    }
  }

  @Test
  @Order(5)
  void who_gave_pages_that_had_waited_has_had_its_turn() {
    List<Hosted> vms = vms(2);
    Hosted a = vms.get(0).tables(30);
    Hosted b = vms.get(1).leaves(50);
    List<Long> told = new ArrayList<>();
    int[] waited = new int[1];
    a.vm().simulatedLock().contention(Contention.ALWAYS);
    a.vm().simulatedLock().whileDropped(() -> {
      if (!told.isEmpty()) return;
      waited[0] = a.waiting();
      told.add(host.scan(10));
      told.add(host.scan(10));
    });
    a.zapAllFast();

    if (waited[0] == 0 || b.lost() != 10) {
      throw Told.expected("A is zapping pages, and " + waited[0]
              + " of them wait to be freed. The host calls twice. A frees "
              + "what waits, for which the host is told 0, and has had "
              + "its turn. The second call asks B.")
          .seen("A was asked twice in a row and B lost " + b.lost()
              + " pages. The host was told " + told + ".")
          .show("The VMs", vms)
          .readOn(CHAPTER, TURNS)
          .next("do not go by what shrink returns: 0 does not mean that "
              + "nothing was freed.");
    }
  }

  @Test
  @Tag("given")
  @Order(6)
  void one_call_asks_one_VM_for_all_that_the_host_wants() {
    List<Hosted> vms = vms(4);
    long[] nothing = {-1};
    new Attempt(vms.get(0).lab(), CHAPTER, TURNS).at(
        "a call where nobody has anything",
        () -> nothing[0] = host.scan(128));
    Hosted c = vms.get(2).leaves(300);
    Hosted d = vms.get(3).leaves(300);
    long told = host.scan(128);

    if (c.lost() != 128 || c.flushes() != 1 || d.lost() != 0
        || told != 128 || nothing[0] != 0) {
      throw Told.expected("at first no VM has a page, and the host is told "
              + "0. Then A and B have none: the host wants 128, gets all of "
              + "them from C with one flush, and is told so. D is left in "
              + "peace.")
          .seen("C lost " + c.lost() + " pages with "
              + Plural.of(c.flushes(), "flush") + ", D lost " + d.lost()
              + ", and the host was told " + nothing[0] + ", then " + told
              + ".")
          .show("The VMs", vms)
          .readOn(CHAPTER, TURNS)
          .next("the count of VMs that may be looked at is one thing, the "
              + "count of pages that are wanted another.");
    }
  }

  @Test
  @Tag("given")
  @Order(7)
  void no_more_VMs_are_looked_at_than_pages_are_wanted() {
    List<Hosted> vms = vms(4);
    Hosted d = vms.get(3).leaves(50);
    long three = host.scan(3);
    int lost = d.lost();
    long four = host.scan(4);

    if (three != 0 || lost != 0 || four != 4) {
      throw Told.expected("A, B and C have no pages, D has 50. Asked for 3 "
              + "pages the host looks at three VMs and gets none. Asked "
              + "for 4 it looks at four and gets 4.")
          .seen("asked for 3, it was told " + three + " and D had lost "
              + lost + "; asked for 4, it was told " + four + ".")
          .show("The VMs", vms)
          .readOn(CHAPTER, TURNS)
          .next("keep the budget at the top of the loop.");
    }
  }

  @Test
  @Tag("given")
  @Order(8)
  void the_routine_is_written_here_on_top_of_our_HostShrinker() {
    new OwnRoutines(TakeTurns.class, "HostShrinker", "scan")
        .check(CHAPTER, "6b");
  }

  /** Calls for pages, and who was asked at each call. */
  private List<String> calls(List<Hosted> vms, int count, long request) {
    List<String> whom = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      List<Integer> before = vms.stream().map(Hosted::asked).toList();
      host.scan(request);
      List<String> asked = new ArrayList<>();
      for (int at = 0; at < vms.size(); at++) {
        boolean was = vms.get(at).asked() > before.get(at);
        if (was) asked.add(vms.get(at).name());
      }
      whom.add(asked.isEmpty() ? "nobody" : String.join("+", asked));
    }
    return whom;
  }
}
