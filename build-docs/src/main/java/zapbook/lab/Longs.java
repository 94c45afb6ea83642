package zapbook.lab;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * Every operation on longs with values at the edges, as text: in the page a
 * long is a number or a big integer, and must not show which.
 */
public final class Longs {

    /** Where 32 bits end, where a number of JavaScript ends, and others. */
    private static final long[] EDGES = {0, 1, 2, 3, 7, 511, 512, 4095,
        0x7fffffffL, 0x80000000L, 0xfffffffeL, 0xffffffffL, 1L << 32,
        (1L << 32) + 1, (1L << 52) - 4096, (1L << 53) - 1, 1L << 53,
        (1L << 53) + 1, (1L << 21) - 1 << 32, ((1L << 21) - 1 << 32) + 1,
        1L << 62, 1L << 62 | 0x123 << 12, 0x9E3779B97F4A7C15L,
        0x123456789ABCDEFL, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final int PRIME = 0x01000193;

    private final StringBuilder out = new StringBuilder();

    private Longs() {
    }

    /** A line for each operation: what came of it with all values. */
    public static String all() {
        Longs all = new Longs();
        all.pairs();
        all.shifts();
        all.conversions();
        return all.out.toString();
    }

    private void pairs() {
        two("+", (a, b) -> a + b);
        two("-", (a, b) -> a - b);
        two("*", (a, b) -> a * b);
        two("/", (a, b) -> b == 0 ? 0 : a / b);
        two("%", (a, b) -> b == 0 ? 0 : a % b);
        two("&", (a, b) -> a & b);
        two("|", (a, b) -> a | b);
        two("^", (a, b) -> a ^ b);
        two("<", (a, b) -> a < b ? 1 : 0);
        two("<=", (a, b) -> a <= b ? 1 : 0);
        two(">", (a, b) -> a > b ? 1 : 0);
        two(">=", (a, b) -> a >= b ? 1 : 0);
        two("==", (a, b) -> a == b ? 1 : 0);
        two("compare", Long::compare);
        two("equals", (a, b) -> Long.valueOf(a).equals(b) ? 1 : 0);
        two("unsigned", Long::compareUnsigned);
        two("array", (a, b) -> new long[] {a, b, a}[1]);
    }

    private void shifts() {
        for (int n : new int[] {0, 1, 3, 12, 31, 32, 33, 52, 53, 63, 64}) {
            one("<< " + n, a -> a << n);
            one(">> " + n, a -> a >> n);
            one(">>> " + n, a -> a >>> n);
        }
    }

    private void conversions() {
        one("-", a -> -a);
        one("~", a -> ~a);
        one("int", a -> (int) a);
        one("short", a -> (short) a);
        one("hash", Long::hashCode);
        one("double", a -> Double.doubleToLongBits((double) a));
        one("and back", a -> (long) ((double) (a >> 12)));
        one("text", a -> Long.parseLong(Long.toString(a)));
        one("hex", a -> Long.toHexString(a).hashCode());
        one("zeros", Long::numberOfTrailingZeros);
    }

    private void two(String name, LongBinaryOperator operator) {
        int[] hash = {0};
        for (long a : EDGES) {
            for (long b : EDGES) {
                add(hash, operator.applyAsLong(a, b));
                add(hash, operator.applyAsLong(-a, b));
                add(hash, operator.applyAsLong(a, -b));
                add(hash, operator.applyAsLong(~a, ~b));
            }
        }
        line(name, hash);
    }

    private void one(String name, LongUnaryOperator operator) {
        int[] hash = {0};
        for (long a : EDGES) {
            add(hash, operator.applyAsLong(a));
            add(hash, operator.applyAsLong(-a));
            add(hash, operator.applyAsLong(~a));
        }
        line(name, hash);
    }

    /** A value that came about in two ways must be one and the same. */
    private static void add(int[] hash, long value) {
        add(hash, Long.toString(value).hashCode());
        add(hash, (int) value ^ (int) (value >>> 32));
        add(hash, value - 1 + 1 == value ? 1 : 0);
        add(hash, (value ^ 1) + (value & 1) * 2 - 1 == value ? 1 : 0);
    }

    private static void add(int[] hash, int number) {
        hash[0] = (hash[0] ^ number) * PRIME;
    }

    private void line(String name, int[] hash) {
        out.append(name).append(' ').append(Integer.toHexString(hash[0]))
                .append('\n');
    }
}
