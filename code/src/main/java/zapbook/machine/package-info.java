/**
 * What hardware and host give to a virtual machine.
 *
 * <pre>
 *   host                         guest                     processor
 *   HostMemory  frames, with --- GuestMemory  what backs   Tlb  a vCPU's
 *               a budget         the guest's frames        cached entries
 *
 *   VirtualClock + CostTable     time that is charged, never measured
 *   PageTable                    the arithmetic of four levels of 512
 * </pre>
 *
 * <p>A frame is 4,096 bytes, seen as 512 words of 8 bytes. Frame numbers
 * of the host are called pfn, those of the guest gfn. The package knows
 * no other package of the kit, no thread, no file and no real time.
 */
package zapbook.machine;
