/**
 * The same stages under real threads, beside the simulation.
 *
 * <pre>
 *   thread of vCPU 0 --+                     +-- RealLock   the MMU lock
 *   thread of vCPU 1 --+--  RealThreads  ----+-- in the guest, in the host
 *   one that zaps    --+                     +-- host memory, listeners
 *
 *   var threads = new RealThreads(nanos -&gt; { });
 *   var vm = Vm.withMemory("64M").vcpus(4).threading(threads).build();
 * </pre>
 *
 * <p>A workload runs here too: {@link zapbook.threads.RealSetting}
 * measures how long it holds the lock, {@link zapbook.threads.RealRuns}
 * does so several times.
 *
 * <p>Each vCPU may be used by one thread at a time. One thread at a time
 * creates and deletes slots, and it is not that of a vCPU. The guest's
 * kernel is meant for one thread: let it build its processes before the
 * others start. Dirty logs are read while the others stand still. The
 * virtual clock means nothing here.
 */
package zapbook.threads;
