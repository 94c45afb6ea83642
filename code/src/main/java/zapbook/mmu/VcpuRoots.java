package zapbook.mmu;

/**
 * The roots of one vCPU: the one it walks from, and some that it keeps
 * for when their address space is loaded again. Source: struct kvm_mmu,
 * prev_roots.
 */
final class VcpuRoots {
  /** The root that the vCPU walks from, null if it has none. */
  ShadowPage root;
  /** Kept roots, the last used first; null where there is none. */
  final ShadowPage[] previous;

  VcpuRoots(int kept) {
    previous = new ShadowPage[kept];
  }

  /** Takes a kept root of an address space out, or gives null. */
  ShadowPage takeKept(long gfn) {
    for (int at = 0; at < previous.length; at++) {
      ShadowPage kept = previous[at];
      if (kept == null || kept.gfn != gfn || kept.isDirect()) continue;
      previous[at] = null;
      return kept;
    }
    return null;
  }

  /** Keeps a root; gives the one that no longer fits, or null. */
  ShadowPage keep(ShadowPage left) {
    ShadowPage out = left;
    for (int at = 0; at < previous.length && out != null; at++) {
      ShadowPage next = previous[at];
      previous[at] = out;
      out = next;
    }
    return out;
  }
}
