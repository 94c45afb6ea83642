package zapbook.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers for an axis: steps of 1, 2 or 5 times a power of ten.
 *
 * @param step   the distance between two ticks, above 0
 * @param values the ticks, rising; the first at or below the least value, the
 *               last at or above the greatest
 */
record Ticks(double step, List<Double> values) {

    /** About {@code wanted} ticks that enclose both values. */
    static Ticks around(double least, double greatest, int wanted) {
        double span = greatest > least ? greatest - least
                : Math.max(1, Math.abs(greatest));
        double step = nice(span / wanted);
        double first = Math.floor(least / step + 1e-9) * step;
        List<Double> values = new ArrayList<>();
        int n = 0;
        do {
            values.add(first + n++ * step);
        } while (values.get(n - 1) < greatest - step * 1e-9 || n < 2);
        return new Ticks(step, List.copyOf(values));
    }

    /**
     * The powers of ten that enclose all values: the first below the least,
     * so that even its bar can be seen.
     *
     * @param positive values above 0; none for an axis from 1 to 10
     */
    static Ticks powers(List<Double> positive) {
        var size = positive.stream().mapToDouble(Math::log10)
                .summaryStatistics();
        boolean none = positive.isEmpty();
        double first = none ? 0 : Math.ceil(size.getMin() - 1e-9) - 1;
        double last = none ? 1 : Math.ceil(size.getMax() - 1e-9);
        double step = Math.max(1, Math.ceil((last - first) / 7));
        List<Double> values = new ArrayList<>();
        do {
            values.add(first + step * values.size());
        } while (values.get(values.size() - 1) < last - 1e-9);
        return new Ticks(step, List.copyOf(values));
    }

    double first() {
        return values.get(0);
    }

    double last() {
        return values.get(values.size() - 1);
    }

    /** A value with no more digits than the step needs: 1,500 or 0.25. */
    String label(double value) {
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%,." + digits + "f",
                Math.abs(value) < step * 1e-6 ? 0.0 : value);
    }

    private static double nice(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }
}
