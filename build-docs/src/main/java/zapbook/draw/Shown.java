package zapbook.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Which items of a long row are drawn: the first ones, a gap, the last ones.
 *
 * @param first  the items before the gap, or all of them
 * @param hidden the items that the gap stands for; empty for no gap
 * @param last   the items behind the gap
 */
record Shown<T>(List<T> first, List<T> hidden, List<T> last) {

    /** All items if there is room, else one place goes to the gap. */
    static <T> Shown<T> of(List<T> items, int places, int behind) {
        if (items.size() <= places) {
            return new Shown<>(items, List.of(), List.of());
        }
        int before = places - 1 - behind;
        int from = items.size() - behind;
        return new Shown<>(items.subList(0, before),
                items.subList(before, from),
                items.subList(from, items.size()));
    }

    /** What is drawn, without the gap. */
    List<T> visible() {
        List<T> visible = new ArrayList<>(first);
        visible.addAll(last);
        return visible;
    }

    /** How many places the row takes, the gap included. */
    int places() {
        return first.size() + last.size() + (hidden.isEmpty() ? 0 : 1);
    }

    /** The place of an item from 0; that of the gap if it is hidden. */
    int place(T item) {
        int at = first.indexOf(item);
        if (at >= 0) {
            return at;
        }
        int behind = last.indexOf(item);
        return behind < 0 ? first.size() : first.size() + 1 + behind;
    }
}
