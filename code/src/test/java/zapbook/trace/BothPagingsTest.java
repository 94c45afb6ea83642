package zapbook.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zapbook.machine.PageTable;
import zapbook.mmu.MmuAudit;
import zapbook.stages.Stages;
import zapbook.vm.Paging;
import zapbook.vm.Vcpu;

/** A program must not notice how its addresses are translated. */
class BothPagingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"true", "date", "ls-root", "awk", "sqlite"})
  void aTraceLeavesTheSameMemoryInBothPagings(String name)
      throws Exception {
    List<LackeyTrace> traces = List.of(trace(name));
    var twice = memoryAfter(traces, options(Paging.TWO_DIMENSIONAL, 1, 0));
    var shadow = memoryAfter(traces, options(Paging.SHADOW, 1, 0));
    assertThat(twice).isNotEmpty().isEqualTo(shadow);
  }

  @Test
  void severalProcessesUnderASmallLimitLeaveTheSameMemoryToo()
      throws Exception {
    List<LackeyTrace> traces =
        List.of(trace("true"), trace("date"), trace("ls-root"));
    var twice = memoryAfter(traces, options(Paging.TWO_DIMENSIONAL, 1, 0));
    assertThat(memoryAfter(traces, options(Paging.SHADOW, 2, 64)))
        .isNotEmpty().isEqualTo(twice);
    assertThat(memoryAfter(traces, options(Paging.TWO_DIMENSIONAL, 2, 64)))
        .isEqualTo(twice);
  }

  private static TraceOptions options(Paging paging, int vcpus, int limit) {
    return new TraceOptions("1G", paging, vcpus, limit, 1_000);
  }

  private static LackeyTrace trace(String name)
      throws IOException, URISyntaxException {
    boolean sample = LackeyTrace.SAMPLES.contains(name);
    String folder = sample ? "/zapbook/traces/" : "/traces/";
    return LackeyTrace.of(Path.of(BothPagingsTest.class
        .getResource(folder + name + ".lackey.gz").toURI()));
  }

  /** Every word of every page that each process touched. */
  private static Map<String, List<Long>> memoryAfter(
      List<LackeyTrace> traces, TraceOptions options) throws IOException {
    TraceRun run =
        new TraceRun(traces, options, Stages.stage(9)::create);
    run.run(Progress.NONE);
    Map<String, List<Long>> memory = new LinkedHashMap<>();
    Vcpu vcpu = run.vm().vcpu(0);
    for (TraceRun.Job job : run.jobs()) {
      run.kernel().switchTo(job.process(), vcpu);
      for (long page : job.program().touched()) {
        memory.put(job.process() + " page " + page, words(vcpu, page));
      }
    }
    assertThat(MmuAudit.of(run.mmu())).isEmpty();
    return memory;
  }

  private static List<Long> words(Vcpu vcpu, long page) {
    List<Long> words = new ArrayList<>();
    for (int word = 0; word < PageTable.ENTRIES; word++) {
      words.add(vcpu.read((page << PageTable.PAGE_SHIFT) + 8L * word));
    }
    return words;
  }
}
