package zapbook.golden;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zapbook.vm.Contention;

/**
 * A sequence of operations on a page graph.
 *
 * @param number counted from 1 within its scenario
 * @param name what it is called; several runs may share a name
 * @param limit how many shadow pages may be used
 * @param generation the generation at the start
 * @param contention who else wants the lock
 * @param actions what others do while the lock is dropped
 * @param ops what is done, one after the other
 * @param expected what the kernels did; none for a run that somebody made
 *     by hand
 * @param played what stages of this kit did when somebody kept it
 */
public record Run(int number, String name, int limit, long generation,
    Contention contention, List<Action> actions, List<Op> ops,
    List<Expectation> expected, List<Played> played) {

  /**
   * The same run before anything is done.
   *
   * @return that run; what was expected or played is not true of it
   */
  public Run still() {
    return new Run(number, name, limit, generation, contention, List.of(),
        List.of(), List.of(), List.of());
  }

  /**
   * The same run, and what stages did in it.
   *
   * @param now what they did, instead of what was kept
   * @return that run
   */
  public Run withPlayed(List<Played> now) {
    return new Run(number, name, limit, generation, contention, actions,
        ops, expected, now);
  }

  /**
   * Whether something is done in the run, by itself or by others.
   *
   * @param kinds what
   * @return true if one of them is
   */
  public boolean does(OpKind... kinds) {
    List<OpKind> wanted = List.of(kinds);
    return all().anyMatch(op -> wanted.contains(op.kind()));
  }

  /**
   * Whether a reference to a page as a root is added.
   *
   * @param page id of the page
   * @return true if an operation or an action adds one
   */
  public boolean takesRoot(int page) {
    return all().anyMatch(
        op -> op.kind() == OpKind.GET_ROOT && op.arg() == page);
  }

  private Stream<Op> all() {
    return Stream.concat(ops.stream(), actions.stream().map(Action::op));
  }

  /**
   * Whether a kernel did the same, so that a stage can be compared.
   *
   * @return false for a run that can be played and no more
   */
  public boolean isJudged() {
    return !expected.isEmpty();
  }

  /**
   * What a stage did when somebody kept it.
   *
   * @param stage number of the stage
   * @return what it did, if it was kept
   */
  public Optional<Played> playedOn(int stage) {
    return played.stream().filter(each -> each.stage() == stage)
        .findFirst();
  }

  /**
   * What a kernel did.
   *
   * @param state which kernel
   * @return what it did, if it can do all that the run asks for
   */
  public Optional<Expectation> of(KernelState state) {
    return expected.stream()
        .filter(each -> each.states().contains(state.label())).findFirst();
  }

  @Override
  public String toString() {
    return "run " + number + " (" + name + ")";
  }
}
