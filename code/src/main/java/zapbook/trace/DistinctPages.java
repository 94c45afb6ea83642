package zapbook.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zapbook.machine.PageTable;
import zapbook.vm.Program;

/** Passes a program on, and counts the pages that it touches. */
final class DistinctPages implements Program {
  private final Program program;
  /** A bit for each page touched, 64 neighbours a word. */
  private final Map<Long, long[]> touched = new HashMap<>();
  private long pages;
  private long accesses;

  DistinctPages(Program program) {
    this.program = program;
  }

  @Override
  public boolean next() {
    if (!program.next()) return false;
    accesses++;
    touch(program.address());
    touch(program.address() + program.size() - 1);
    return true;
  }

  private void touch(long address) {
    long page = PageTable.pageOf(address);
    long[] word = touched.computeIfAbsent(page >>> 6, key -> new long[1]);
    long bit = 1L << (page & 63);
    if ((word[0] & bit) == 0) pages++;
    word[0] |= bit;
  }

  /** The pages that were touched, upwards. */
  List<Long> touched() {
    List<Long> all = new ArrayList<>();
    touched.forEach((group, bits) -> {
      for (int n = 0; n < 64; n++) {
        if ((bits[0] & 1L << n) != 0) all.add(group << 6 | n);
      }
    });
    Collections.sort(all);
    return all;
  }

  long pages() {
    return pages;
  }

  long accesses() {
    return accesses;
  }

  @Override
  public long address() {
    return program.address();
  }

  @Override
  public int size() {
    return program.size();
  }

  @Override
  public boolean isWrite() {
    return program.isWrite();
  }
}
