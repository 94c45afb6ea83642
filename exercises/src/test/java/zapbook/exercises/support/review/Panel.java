package zapbook.exercises.support.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zapbook.mmu.ShadowMmu;
import zapbook.vm.Vm;

/** The patches that a test has to tell apart. */
public final class Panel {
  /**
   * One patch.
   *
   * @param name what it is, within a sentence
   * @param isRight whether the test has to pass on it
   * @param maker makes the MMU
   * @param told what a test that judges it wrongly is told: of a right
   *     patch, what is otherwise in it; of a wrong one, what the test does
   *     not look at
   */
  record Member(String name, boolean isRight, Function<Vm, ShadowMmu> maker,
      String told) {
    /** {@return the test's duty, as a sentence} */
    String sentence() {
      return (isRight ? "it passes on " : "it fails on ") + name;
    }
  }

  private final String chapter;
  private final String paragraph;
  private final List<Member> members = new ArrayList<>();

  /**
   * An empty panel.
   *
   * @param chapter where the story is told
   * @param paragraph and there, under which title
   */
  public Panel(String chapter, String paragraph) {
    this.chapter = chapter;
    this.paragraph = paragraph;
  }

  /**
   * Seats a patch that the test has to pass on.
   *
   * @param name what it is, within a sentence
   * @param maker makes the MMU
   * @param otherwise what it does otherwise than a reader may expect, and
   *     that this is no mistake: a sentence
   * @return this
   */
  public Panel passes(
      String name, Function<Vm, ShadowMmu> maker, String otherwise) {
    members.add(new Member(name, true, maker,
        "nothing is wrong with that patch. " + otherwise));
    return this;
  }

  /**
   * Seats the learner's own patch, which is right when it is solved.
   *
   * @param name what it is, within a sentence
   * @param maker makes the MMU
   * @return this
   */
  public Panel yours(String name, Function<Vm, ShadowMmu> maker) {
    members.add(new Member(name, true, maker,
        "either that patch is not right yet, which its own tests tell, or "
            + "your test asks too much."));
    return this;
  }

  /**
   * Seats a patch that the test has to fail on.
   *
   * @param name what it is, within a sentence
   * @param maker makes the MMU
   * @param blind what a test that passes does not look at, to follow "it
   *     does not look at"
   * @return this
   */
  public Panel fails(
      String name, Function<Vm, ShadowMmu> maker, String blind) {
    members.add(new Member(name, false, maker, blind));
    return this;
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  String chapter() {
    return chapter;
  }

  String paragraph() {
    return paragraph;
  }
}
