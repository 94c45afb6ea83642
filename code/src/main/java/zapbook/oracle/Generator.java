package zapbook.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import zapbook.oracle.Operation.Kind;

/** Makes operations by chance; the same seed makes the same. */
final class Generator {
  private static final int NUMBERS = 1 << 16;
  private static final int USUAL = 60;
  /** One in so many operations has something happen meanwhile. */
  private static final int SCRIPTED = 8;
  private static final int MOST_MEANWHILE = 6;
  /** Kinds that zap everything, so that little grows where they are. */
  private static final Set<Kind> UPHEAVALS = EnumSet.of(Kind.CREATE_SLOT,
      Kind.DELETE_SLOT, Kind.MOVE_SLOT, Kind.ZAP_ALL);
  /** Kinds without which nothing happens at all. */
  private static final Set<Kind> NEEDED = EnumSet.of(Kind.READ,
      Kind.WRITE, Kind.SWITCH, Kind.RESUME);

  private final Random random;
  /** How often each kind comes, compared with the others. */
  private final Map<Kind, Integer> weights;
  private final int all;

  Generator(Random random) {
    this.random = random;
    this.weights = weights(random);
    this.all = weights.values().stream().mapToInt(w -> w).sum();
  }

  /** Each seed leaves out some kinds: what is rare shows up alone. */
  private static Map<Kind, Integer> weights(Random random) {
    Map<Kind, Integer> weights = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) weights.put(kind, 10);
    weights.putAll(Map.of(Kind.READ, 250, Kind.WRITE, 250,
        Kind.SWITCH, 80, Kind.UNMAP, 50, Kind.PROTECT, 40, Kind.MAP, 50,
        Kind.MIGRATE, 40, Kind.SHRINK, 20));
    weights.putAll(Map.of(Kind.PROCESS, 25, Kind.RELOAD_CR3, 20,
        Kind.READ_LOG, 20, Kind.RESUME, 25, Kind.ZAP_ALL, 3,
        Kind.RECLAIM, 40, Kind.MAP_LARGE, 30));
    if (random.nextBoolean()) weights.put(Kind.SWITCH, 8);
    boolean calm = random.nextBoolean();
    for (Kind kind : Kind.values()) {
      boolean out = random.nextInt(4) == 0 && !NEEDED.contains(kind);
      if (out || calm && UPHEAVALS.contains(kind)) weights.remove(kind);
    }
    return weights;
  }

  List<Operation> operations(int count) {
    List<Operation> operations = new ArrayList<>(count);
    for (int at = 0; at < count; at++) operations.add(next());
    return operations;
  }

  private Operation next() {
    Operation operation = alone();
    if (random.nextInt(SCRIPTED) > 0) return operation;
    List<Operation> script = new ArrayList<>();
    int count = 1 + random.nextInt(MOST_MEANWHILE);
    for (int at = 0; at < count; at++) script.add(inner(operation));
    return operation.with(script);
  }

  /** One in two does something to what the outer one works on. */
  private Operation inner(Operation outer) {
    Operation inner = alone();
    if (random.nextBoolean()) return inner;
    return new Operation(
        inner.kind(), inner.vcpu(), outer.a(), outer.b(), List.of());
  }

  private Operation alone() {
    return new Operation(
        kind(), random.nextInt(4), number(), number(), List.of());
  }

  /** Some numbers come again and again. */
  private int number() {
    return random.nextInt(random.nextInt(4) == 0 ? NUMBERS : USUAL);
  }

  private Kind kind() {
    int left = random.nextInt(all);
    for (Map.Entry<Kind, Integer> entry : weights.entrySet()) {
      left -= entry.getValue();
      if (left < 0) return entry.getKey();
    }
    throw new AssertionError();
  }
}
