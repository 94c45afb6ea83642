package zapbook.lab;

import zapbook.observe.EventKind;
import zapbook.observe.EventListener;

/** Everything that happened in a run, in its order, as one number. */
final class StreamHash implements EventListener {

    /** The prime and the start of FNV-1a, and another odd factor. */
    private static final int PRIME = 0x01000193;
    private static final int START = 0x811c9dc5;
    private static final int OTHER = 0x9E3779B1;

    private int one = START;
    private int two = START;
    private int events;

    @Override
    public void on(EventKind kind, int page, long a, long b) {
        events++;
        add(kind.ordinal());
        add(page);
        add((int) a);
        add((int) (a >>> 32));
        add((int) b);
        add((int) (b >>> 32));
    }

    private void add(int number) {
        one = (one ^ number) * PRIME;
        two = (two + number) * OTHER ^ two >>> 15;
    }

    @Override
    public String toString() {
        return events + " events " + Integer.toHexString(one) + "-"
                + Integer.toHexString(two);
    }
}
