/**
 * A virtual machine as its host sees it, and a small guest kernel in it.
 *
 * <pre>
 *   GuestKernel  runs  GuestProcess  with page tables of its own
 *        |
 *      Vcpu  ---- Tlb ---- misses ----+
 *        |                            v
 *        +---- faults -------------> Mmu      one MMU a VM, one MmuLock
 *                                     |
 *      MemorySlots: which guest frames have memory behind them
 * </pre>
 *
 * <p>{@code KickedVcpus} left the guest because they were told to reload;
 * their TLBs are flushed before anybody takes memory away.
 *
 * <p>{@code Mmu} is an interface, so that the VM knows no particular MMU;
 * package {@code zapbook.mmu} builds on this one, not the other way round.
 */
package zapbook.vm;
