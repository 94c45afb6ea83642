package zapbook.golden;

/**
 * A link between two pages of a graph.
 *
 * @param parent id of the page above
 * @param slot its entry, 0 to 511
 * @param child id of the page below
 */
public record Link(int parent, int slot, int child) { }
