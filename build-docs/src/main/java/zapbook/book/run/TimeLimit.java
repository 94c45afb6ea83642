package zapbook.book.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.jshell.JShell;

/**
 * Stops a snippet that does not end. JShell stops loops that stand in the
 * snippet. A loop in compiled code that ignores interrupts cannot be stopped
 * on newer JDKs; then the whole build ends, because nothing after it can run.
 */
final class TimeLimit implements AutoCloseable {

    private final JShell shell;
    private final Duration limit;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(TimeLimit::daemon);

    TimeLimit(JShell shell, Duration limit) {
        this.shell = shell;
        this.limit = limit;
    }

    /** Runs the work; true if it had to be stopped. */
    boolean run(Runnable work) {
        AtomicBoolean stopped = new AtomicBoolean();
        var stop = clock.schedule(() -> {
            stopped.set(true);
            shell.stop();
        }, limit.toMillis(), TimeUnit.MILLISECONDS);
        String place = Watch.place();
        var end = clock.schedule(() -> Watch.giveUp(place, "still running after "
                + this + ", and it does not react to being stopped"),
                2 * limit.toMillis() + 1000, TimeUnit.MILLISECONDS);
        try {
            work.run();
        } finally {
            stop.cancel(false);
            end.cancel(false);
        }
        return stopped.get();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    @Override
    public String toString() {
        return limit.toMillis() + " ms";
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "time limit of a transcript");
        thread.setDaemon(true);
        return thread;
    }
}
