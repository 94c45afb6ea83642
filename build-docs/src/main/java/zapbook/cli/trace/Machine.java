package zapbook.cli.trace;

import picocli.CommandLine.Option;
import zapbook.cli.kit.MemorySize;
import zapbook.cli.kit.WrongUse;
import zapbook.mmu.ShadowMmu;
import zapbook.trace.TraceOptions;
import zapbook.vm.Paging;

/** The options that describe the machine traces run on. */
final class Machine {

  private static final int MOST_VCPUS = 288;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      defaultValue = "1G",
      converter = MemorySize.Converter.class,
      description = "The guest's memory. Default: 1G.")
  private MemorySize memory;

  @Option(
      names = "--paging",
      paramLabel = "HOW",
      defaultValue = "direct",
      description = "direct: the host translates guest frames; shadow: it"
          + " shadows the guest's own tables. Default: direct.")
  private String paging;

  @Option(
      names = "--vcpus",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many vCPUs take turns. Default: 1.")
  private int vcpus;

  @Option(
      names = "--limit",
      paramLabel = "P",
      description = "How many shadow pages may be used, at least 64."
          + " Default: what goes with the memory.")
  private Integer limit;

  @Option(
      names = "--slice",
      paramLabel = "A",
      defaultValue = "10000",
      description = "Accesses before the next process runs."
          + " Default: 10000.")
  private int slice;

  TraceOptions options() {
    check("--vcpus", vcpus, 1, MOST_VCPUS);
    check("--slice", slice, 1, Integer.MAX_VALUE);
    if (limit != null) {
      check("--limit", limit, ShadowMmu.MIN_ALLOC_MMU_PAGES,
          Integer.MAX_VALUE);
    }
    return new TraceOptions(memory.toString(), howPaged(), vcpus,
        limit == null ? 0 : limit, slice);
  }

  private Paging howPaged() {
    return switch (paging) {
      case "direct" -> Paging.TWO_DIMENSIONAL;
      case "shadow" -> Paging.SHADOW;
      default -> throw new WrongUse("no paging '" + paging
          + "'; expected direct or shadow");
    };
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      String range = most == Integer.MAX_VALUE ? "at least " + least
          : least + " to " + most;
      throw new WrongUse(name + " is " + value + "; expected " + range);
    }
  }

  MemorySize memory() {
    return memory;
  }

  /** As people and machines read it. */
  String paging() {
    return paging;
  }

  /** What differs from the standard machine, in words. */
  String others() {
    return (vcpus == 1 ? "" : ", " + vcpus + " vCPUs")
        + (limit == null ? "" : ", at most " + limit + " shadow pages");
  }
}
