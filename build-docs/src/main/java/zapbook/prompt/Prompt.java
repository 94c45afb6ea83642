package zapbook.prompt;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import zapbook.cli.kit.WrongUse;
import zapbook.cli.run.Given;
import zapbook.draw.Compare;
import zapbook.draw.ListPicture;
import zapbook.draw.Picture;
import zapbook.draw.TreePicture;
import zapbook.mmu.PageList;
import zapbook.mmu.ShadowMmu;
import zapbook.stages.Stages;
import zapbook.workloads.Result;
import zapbook.workloads.Workload;
import zapbook.workloads.Workloads;

/**
 * Short names for a prompt. {@link #helpers()} lists them. What draws,
 * prints: a prompt cuts a long value in its middle.
 */
public final class Prompt {

  /** What {@link #helpers()} prints. */
  public static final String LISTED = String.join("\n",
      "snippets()            what this chapter types, by numbers",
      "snippet(2)            types the second, and what it needs before it",
      "tree(mmu) list(mmu)   shadow pages from the roots down; all page lists",
      "draw(...)             any picture, such as TlbPicture.of(mmu);",
      "                      draw(mmu) says which there are",
      "workloads()           the experiments, and the chapter of each",
      "run(2, \"restarts\")    one on stage 2; \"roots=16\" and such may follow",
      "compare(\"restarts\")   one on all stages",
      "plot(\"restarts\", \"visited\")   a figure of it as bars",
      "ask()  answer(\"b\")    a question of this chapter; your answer",
      "ask(3)  ask(3, 7)     the third of them; with the numbers of seed 7",
      "mine(\"3\")             your class of exercise 3, as it is on disk now;",
      "                      a class of exercises comes in no other way:",
      "  run(mine(\"3\"), \"memory-hotplug\")     compare(mine(\"3\"), ...)",
      "  var vm = Vm.withMemory(\"64M\").build()",
      "  var mmu = vm.start(mine(\"3\").apply(vm))",
      "scenario(\"file.ndjson\")   a page graph from the book's laboratory;",
      "  .on(3, 4) plays it on two stages, .replay(1, 3, 4) is its first step",
      "Tab shows what can follow, a second Tab what it does.");

  /** What who draws anything else is told. */
  private static final String PICTURES = String.join("\n",
      "draw needs a picture. Of an MMU there are:",
      "tree(mmu), list(mmu), draw(GraphPicture.of(mmu)),",
      "draw(TlbPicture.of(mmu)), draw(UnsyncPicture.of(mmu))");

  /** What who forgets the parentheses of {@link #help()} is told. */
  public static final Object help = new Forgotten("helpers()");

  /** The same for {@link #helpers()}. */
  public static final Object helpers = new Forgotten("helpers()");

  /** The same for {@link #snippets()}. */
  public static final Object snippets = new Forgotten("snippets()");

  private static Quiz quiz;

  /** A name that was typed without its parentheses. */
  private record Forgotten(String call) {
    @Override
    public String toString() {
      return "a method: type " + call;
    }
  }

  private Prompt() {}

  /** The same as {@link #helpers()}. */
  public static void help() {
    helpers();
  }

  /** Prints what can be called without an import. */
  public static void helpers() {
    System.out.println(LISTED);
  }

  /** Prints the snippets of this chapter with their numbers. */
  public static void snippets() {
    Session.here().snippets().list(System.out);
  }

  /**
   * Types a snippet of this chapter and prints what the book prints. Those
   * before it run first, unless they have.
   *
   * @param number as {@link #snippets()} prints it
   */
  public static void snippet(int number) {
    Session.here().snippets().type(number, System.out);
  }

  /**
   * Draws the shadow pages of an MMU, from the roots of the vCPUs down.
   *
   * @param mmu the MMU
   */
  public static void tree(ShadowMmu mmu) {
    draw(TreePicture.of(mmu));
    boolean rootless = mmu.vm().vcpus().stream()
        .allMatch(vcpu -> mmu.root(vcpu) == null);
    if (rootless && mmu.usedMmuPages() > 0) {
      System.out.println("list(mmu) draws the pages that there are.");
    }
  }

  /**
   * Draws all page lists of an MMU, the active list first.
   *
   * @param mmu the MMU
   */
  public static void list(ShadowMmu mmu) {
    draw(ListPicture.of(mmu));
  }

  /**
   * Draws page lists, each from its head to its tail.
   *
   * @param lists which
   */
  public static void list(PageList... lists) {
    draw(ListPicture.of(lists));
  }

  /**
   * Prints a figure in characters.
   *
   * @param picture such as {@code TlbPicture.of(mmu)}
   */
  public static void draw(Picture picture) {
    System.out.println(picture);
  }

  /**
   * Says which pictures there are, for what is none.
   *
   * @param none such as an MMU
   */
  public static void draw(Object none) {
    throw new Refused(PICTURES);
  }

  /** Prints the names of the workloads, with their chapters. */
  public static void workloads() {
    for (Workload one : Workloads.all()) {
      System.out.printf("%d %-26s %s%n",
          one.chapter(), one.name(), one.title());
    }
  }

  /**
   * Runs a workload on a stage.
   *
   * @param stage 0 to 9
   * @param workload its name
   * @param given parameters, such as {@code "roots=16"}
   * @return what came of it
   */
  public static Result run(int stage, String workload, String... given) {
    return orRefused(() -> Workloads.named(workload)
        .run(Stages.stage(stage).factory(), numbers(workload, given)));
  }

  /**
   * Runs a workload on a class of yours, in a process of its own.
   *
   * @param mine the class
   * @param workload its name
   * @param given parameters, such as {@code "roots=16"}
   * @return what came of it
   */
  public static Result run(Mine mine, String workload, String... given) {
    return orRefused(() -> mine.run(workload,
        numbers(workload, given)).result());
  }

  /**
   * Runs a workload on all stages and prints a row for each.
   *
   * @param workload its name
   * @param given parameters, such as {@code "roots=16"}
   */
  public static void compare(String workload, String... given) {
    System.out.println(
        orRefused(() -> comparison(workload, given).table()));
  }

  /**
   * Runs a workload on all stages and on a class of yours, and prints a
   * row for each, the last for the class.
   *
   * @param mine the class
   * @param workload its name
   * @param given parameters, such as {@code "roots=16"}
   */
  public static void compare(
      Mine mine, String workload, String... given) {
    System.out.println(orRefused(() -> {
      var paper = mine.run(workload, numbers(workload, given));
      return Compare.of(workload, given)
          .with(paper.subject(), paper.result()).table();
    }));
  }

  /**
   * Draws a figure of a workload over the stages.
   *
   * @param workload its name
   * @param figure the figure's name
   * @param given parameters, such as {@code "roots=16"}
   */
  public static void plot(
      String workload, String figure, String... given) {
    draw(orRefused(() -> comparison(workload, given).plot(figure)));
  }

  /** Asks the next question of this chapter; after the last, the first. */
  public static void ask() {
    quiz().next(System.out);
  }

  /**
   * Asks a question of this chapter, with the numbers of this round.
   *
   * @param number 1 for the first
   */
  public static void ask(int number) {
    quiz().ask(number, System.out);
  }

  /**
   * Asks a question of this chapter.
   *
   * @param number 1 for the first
   * @param seed another seed may give other numbers
   */
  public static void ask(int number, long seed) {
    quiz().ask(number, seed, System.out);
  }

  /**
   * Answers what was asked last.
   *
   * @param letter the letter before an option
   */
  public static void answer(String letter) {
    quiz().answer(letter, System.out);
  }

  private static Quiz quiz() {
    int chapter = Session.here().chapter();
    if (quiz == null || quiz.chapter() != chapter) {
      quiz = new Quiz(chapter);
    }
    return quiz;
  }

  /**
   * Your class of an exercise. Each use of it compiles what is on disk.
   *
   * @param exercise as you type it: {@code "3"}, {@code "3b"}
   * @return it, to stand where a stage can: {@code mine("3").apply(vm)}
   */
  public static Mine mine(String exercise) {
    return Mine.of(Session.here(), exercise);
  }

  /** Your class of an exercise by its number. */
  public static Mine mine(int exercise) {
    return mine(String.valueOf(exercise));
  }

  /**
   * A page graph and what is done with it, from a file of scenarios such as
   * the book's laboratory writes.
   *
   * @param file name of the file; packed with gzip if it ends in .gz
   * @return the first scenario of the file
   */
  public static Graph scenario(String file) {
    return scenario(file, 1);
  }

  /**
   * A page graph and what is done with it, from a file of several.
   *
   * @param file name of the file; packed with gzip if it ends in .gz
   * @param number 1 for the first scenario of the file
   * @return that scenario
   */
  public static Graph scenario(String file, int number) {
    return Graph.of(file, number);
  }

  private static Compare comparison(String workload, String... given) {
    numbers(workload, given);
    return Compare.of(workload, given);
  }

  /** Refuses in the words of the command line. */
  private static Map<String, Long> numbers(
      String workload, String... given) {
    return Given.numbers(Workloads.named(workload), List.of(given));
  }

  private static <T> T orRefused(Supplier<T> doing) {
    try {
      return doing.get();
    } catch (IllegalArgumentException | WrongUse e) {
      throw new Refused(e.getMessage());
    }
  }
}
