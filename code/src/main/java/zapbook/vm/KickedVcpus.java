package zapbook.vm;

import java.util.List;

/**
 * A vCPU that was told to reload has been kicked out of the guest, and the
 * root that it loads next flushes its TLB. Its old translations are gone
 * before somebody else can take memory away under the lock.
 *
 * @param vcpus all vCPUs of the VM
 * @param threading keeps them apart
 */
record KickedVcpus(List<Vcpu> vcpus, Threading threading)
    implements Runnable {

  @Override
  public void run() {
    for (Vcpu vcpu : vcpus) {
      if (!vcpu.isReloadPending()) continue;
      threading.outsideGuest(vcpu, vcpu.tlb()::flush);
    }
  }
}
