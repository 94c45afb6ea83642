package zapbook.vm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VmPlanTest {

  @Test
  void aPlanSaysWhatTheVmWillSay() {
    VmPlan plan = Vm.withMemory("64M").vcpus(2);

    assertThat(plan).hasToString("plan of a VM with 2 vCPUs and 64M");
    assertThat(plan.build())
        .hasToString("VM with 2 vCPUs and 64M, not started");
  }

  @Test
  void aPlanWithOneVcpuSaysSo() {
    assertThat(Vm.withMemory("4G"))
        .hasToString("plan of a VM with 1 vCPU and 4G");
  }
}
