package zapbook.golden;

import zapbook.mmu.PageGraph;

/**
 * Entries of a page of a graph.
 *
 * @param page id of the page
 * @param first the first entry, 0 to 511
 * @param last the last entry, first to 511
 * @param kind what they are
 */
public record Entries(
    int page, int first, int last, PageGraph.Kind kind) { }
