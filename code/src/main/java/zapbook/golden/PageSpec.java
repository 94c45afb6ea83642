package zapbook.golden;

/**
 * A page of a graph.
 *
 * @param id counted from 1 in the order of allocation
 * @param gfn first guest frame that it covers
 * @param level 1 (leaf) to 4 (root)
 * @param direct whether no guest table stands behind it
 * @param rootCount how many roots of vCPUs it is
 * @param unsync whether it may differ from its guest table
 * @param staleUnsync whether it did so when it was linked, but no more
 * @param mmioCached whether it ever held an MMIO entry
 * @param ownGeneration the generation in which it was made, -1 for the one
 *     that a run begins with
 * @param nested whether it belongs to a guest inside the guest
 */
public record PageSpec(int id, long gfn, int level, boolean direct,
    int rootCount, boolean unsync, boolean staleUnsync, boolean mmioCached,
    long ownGeneration, boolean nested) {
  /**
   * The generation in which it was made.
   *
   * @param run a run on the graph
   * @return the number that it is stamped with
   */
  public long generation(Run run) {
    return ownGeneration < 0 ? run.generation() : ownGeneration;
  }
}
