package zapbook.questions;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import zapbook.mmu.PageGraph;
import zapbook.mmu.PageRole;
import zapbook.mmu.ShadowMmu;
import zapbook.mmu.ShadowPage;
import zapbook.stages.Stages;
import zapbook.vm.Contention;
import zapbook.vm.Vm;
import zapbook.vm.VmPlan;
import zapbook.workloads.Result;
import zapbook.workloads.Workloads;

/** Small machines and runs that the questions are about. */
final class Bench {
  private Bench() { }

  static Function<Vm, ? extends ShadowMmu> stage(int number) {
    return Stages.stage(number).factory();
  }

  /** A workload with some of its parameters set: name, value, name, ... */
  static Result run(String workload, int stage, Object... given) {
    return Workloads.named(workload).run(stage(stage), values(given));
  }

  static Map<String, Long> values(Object... given) {
    Map<String, Long> values = new TreeMap<>();
    for (int n = 0; n < given.length; n += 2) {
      values.put((String) given[n], ((Number) given[n + 1]).longValue());
    }
    return values;
  }

  /** How a reader would write that run. */
  static String code(String workload, int stage, String figure,
      Object... given) {
    StringBuilder map = new StringBuilder();
    for (int n = 0; n < given.length; n += 2) {
      map.append(map.isEmpty() ? "" : ", ")
          .append('"').append(given[n]).append("\", ")
          .append(given[n + 1]).append('L');
    }
    return "Workloads.named(\"" + workload + "\").\n    run(Stage" + stage
        + "::new, Map.of(" + map + ")).\n    figure(\"" + figure + "\")";
  }

  static ShadowMmu start(VmPlan plan, int stage) {
    Vm vm = plan.build();
    return vm.start(stage(stage).apply(vm));
  }

  /** A guest with two-dimensional paging that touched so many leaves. */
  static ShadowMmu guest(int stage, int vcpus, int leaves) {
    ShadowMmu mmu = start(Vm.withMemory("4G").vcpus(vcpus), stage);
    touch(mmu, leaves);
    for (int n = 1; n < vcpus; n++) mmu.vm().vcpu(n).touch(0, false);
    mmu.vm().counters().reset();
    return mmu;
  }

  /** Writes to the first frame of each range that a leaf maps. */
  static void touch(ShadowMmu mmu, int leaves) {
    for (long leaf = 0; leaf < leaves; leaf++) {
      mmu.vm().vcpu(0).touch(leaf << 21, true);
    }
  }

  /** Direct leaves without a guest, and roots in use. */
  static ShadowMmu crowd(int stage, int leaves, int roots,
      boolean rootsFirst, Contention contention) {
    ShadowMmu mmu = start(
        Vm.withMemory("64G").contention(contention), stage);
    PageGraph graph = new PageGraph(mmu);
    if (rootsFirst) roots(graph, roots);
    for (int n = 0; n < leaves; n++) {
      graph.page(512L * n, PageRole.direct(1));
    }
    if (!rootsFirst) roots(graph, roots);
    mmu.vm().counters().reset();
    return mmu;
  }

  private static void roots(PageGraph graph, int count) {
    for (int n = 0; n < count; n++) {
      ShadowPage root = graph.page(0x100000 + n, PageRole.indirect(4, true));
      graph.roots(root, 1);
    }
  }
}
