package zapbook.exercises.ch06b;

import java.util.ArrayList;
import java.util.List;
import zapbook.exercises.support.Lab;
import zapbook.exercises.support.Plural;
import zapbook.observe.EventKind;
import zapbook.stages.Stage6;
import zapbook.vm.Vm;

/** One of the VMs of a host: it has a name, and pages made by hand. */
final class Hosted {
  private final String name;
  private final Lab<Stage6> lab = Lab.with(1, Stage6::new);

  Hosted(String name) {
    this.name = name;
  }

  /** Leaves that take nobody along. */
  Hosted leaves(int count) {
    lab.pages().leaves(count);
    return this;
  }

  /** Roots in use: no shrinker can have them. */
  Hosted roots(int count) {
    lab.pages().roots(count);
    return this;
  }

  /** Tables that take an unsync leaf along: a walk over them restarts. */
  Hosted tables(int count) {
    lab.pages().tablesUnderTheirLeaf(count);
    return this;
  }

  Lab<Stage6> lab() {
    return lab;
  }

  Vm vm() {
    return lab.vm();
  }

  /** All pages become obsolete and are zapped, with breaks. */
  void zapAllFast() {
    lab.operations().zapAllFast();
  }

  /** How many pages the host had from it. */
  int lost() {
    return lab.count(EventKind.PAGE_FREED);
  }

  /** How often it had to flush TLBs. */
  int flushes() {
    return lab.count(EventKind.FLUSH);
  }

  /** How often the host asked it: each operation is a call. */
  int asked() {
    return lab.count(EventKind.OPERATION);
  }

  /** How many pages wait on a list to be freed. */
  int waiting() {
    return lab.zappedAndKept().size();
  }

  String name() {
    return name;
  }

  @Override
  public String toString() {
    return name + " has " + Plural.of(lab.mmu().usedMmuPages(), "page")
        + ", was asked " + Plural.of(asked(), "time") + ", lost "
        + Plural.of(lost(), "page");
  }

  /** VMs with names from A on. */
  static List<Hosted> some(int count) {
    List<Hosted> all = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      all.add(new Hosted(String.valueOf((char) ('A' + n))));
    }
    return all;
  }
}
