package zapbook.golden;

import java.util.List;

/**
 * A page graph, and the runs on it. Each run starts from the graph anew.
 *
 * @param name what it is called
 * @param topic the patch that it is about
 * @param note what there is to see in it; may be empty
 * @param vcpus how many vCPUs the VM has
 * @param twoDimensional whether paging is two-dimensional
 * @param pages in the order of allocation
 * @param links in the order in which they are made
 * @param entries what else stands in the pages
 * @param runs what is done with it
 */
public record Scenario(String name, String topic, String note, int vcpus,
    boolean twoDimensional, List<PageSpec> pages, List<Link> links,
    List<Entries> entries, List<Run> runs) {
  /**
   * The same graph with other runs.
   *
   * @param others the runs
   * @return that scenario
   */
  public Scenario withRuns(List<Run> others) {
    return new Scenario(name, topic, note, vcpus, twoDimensional, pages,
        links, entries, others);
  }

  /**
   * Whether a page belongs to a guest inside the guest.
   *
   * @param page id of the page
   * @return true if it is there and does
   */
  public boolean isNested(int page) {
    return pages.stream()
        .anyMatch(spec -> spec.id() == page && spec.nested());
  }

  @Override
  public String toString() {
    return name;
  }
}
