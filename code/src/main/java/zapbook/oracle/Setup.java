package zapbook.oracle;

import java.util.Locale;
import java.util.Random;
import zapbook.machine.Generation;
import zapbook.machine.HostMemory;
import zapbook.machine.PageTable;
import zapbook.vm.Contention;
import zapbook.vm.Paging;
import zapbook.vm.Vm;

/**
 * Which machine a random run uses.
 *
 * @param paging how it translates
 * @param vcpus 1 to 4
 * @param previousRoots 0 to 3
 * @param hostPages the level of host pages, 1 to 3
 * @param generation a counter or one bit
 * @param limit the limit in shadow pages, 0 for the automatic one
 * @param contention the lock is wanted at every so many yield tests, 0
 *     for never
 * @param pressure whether somebody else takes the host's memory
 * @param mmioGenerationBits room for a generation in MMIO entries, 0 for
 *     none
 */
public record Setup(Paging paging, int vcpus, int previousRoots,
    int hostPages, Generation.Kind generation, int limit, int contention,
    boolean pressure, int mmioGenerationBits) {
  private static final int FIELDS = 9;
  /** Frames that the host has beyond those of the guest. */
  private static final long SPARE_FRAMES = 8_192;
  private static final long SMALL_FRAMES =
      (256L << 20) / PageTable.PAGE_BYTES;

  /**
   * A machine by chance.
   *
   * @param random where chance comes from
   * @return the machine
   */
  public static Setup of(Random random) {
    return new Setup(
        random.nextInt(3) == 0 ? Paging.TWO_DIMENSIONAL : Paging.SHADOW,
        1 + random.nextInt(4), random.nextInt(4),
        random.nextInt(24) == 0 ? 3 : 1 + random.nextInt(2),
        random.nextBoolean() ? Generation.Kind.COUNTER
            : Generation.Kind.ONE_BIT,
        random.nextBoolean() ? 64 : 0, random.nextInt(4),
        random.nextInt(4) == 0, random.nextInt(4));
  }

  /** The machine, not yet started. */
  Vm build() {
    return Vm.withMemory(hostPages == 3 ? "1G" : "256M").vcpus(vcpus)
        .paging(paging).previousRoots(previousRoots).hostPages(hostPages)
        .generation(generation).on(new HostMemory(budget()))
        .contention(contention == 0
            ? Contention.NEVER : Contention.every(contention))
        .mmioGenerationBits(mmioGenerationBits).build();
  }

  private long budget() {
    long frames = hostPages == 3 ? 4 * SMALL_FRAMES : SMALL_FRAMES;
    return 2 * frames + SPARE_FRAMES;
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param text a line of names and values
   * @return the machine
   * @throws IllegalArgumentException if the text is none
   */
  public static Setup parse(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length != FIELDS) {
      throw new IllegalArgumentException("no machine: " + text);
    }
    return new Setup(Paging.valueOf(value(words[0])), number(words[1]),
        number(words[2]), number(words[3]),
        Generation.Kind.valueOf(value(words[4])), number(words[5]),
        number(words[6]), Boolean.parseBoolean(value(words[7])),
        number(words[8]));
  }

  private static String value(String word) {
    return word.substring(word.indexOf('=') + 1);
  }

  private static int number(String word) {
    return Integer.parseInt(value(word));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "paging=%s vcpus=%d previousRoots=%d"
        + " hostPages=%d generation=%s limit=%d contention=%d pressure=%b"
        + " mmioGenerationBits=%d", paging, vcpus, previousRoots, hostPages,
        generation, limit, contention, pressure, mmioGenerationBits);
  }
}
