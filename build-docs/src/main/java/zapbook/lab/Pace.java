package zapbook.lab;

import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/** Says now and then how far a run is; who hears it may stop it. */
final class Pace implements EventListener {

    /** So many events are a few milliseconds. */
    private static final int EVERY = 1 << 15;

    /** Who is told. */
    interface Observer {
        /**
         * Told how far a run is.
         *
         * @param events how many there were in this run
         * @return whether to go on
         */
        boolean goOn(int events);
    }

    /** The run was stopped by the reader. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped");
        }
    }

    private final Observer observer;
    private int events;
    /** With how many the next word is due. */
    private int due = EVERY;

    Pace(Observer observer) {
        this.observer = observer;
    }

    @Override
    public void on(EventKind kind, int page, long a, long b) {
        if (++events >= due) {
            tell();
        }
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public void times(EventKind kind, int page, int times) {
        events += times;
        if (events >= due) {
            tell();
        }
    }

    /** How many there were so far. */
    int events() {
        return events;
    }

    private void tell() {
        due = events + EVERY;
        if (!observer.goOn(events)) {
            throw new Stopped();
        }
    }
}
