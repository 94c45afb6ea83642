package zapbook.cli.kit;

import picocli.CommandLine.ITypeConverter;
import zapbook.machine.ByteSize;

/**
 * The size of a guest's memory.
 *
 * @param bytes the size in bytes
 */
public record MemorySize(long bytes) {

  private static final String SMALLEST = "2M";
  private static final String LARGEST = "16T";

  /** Reads a size as a user types it: 512M, 4G. */
  public static final class Converter implements ITypeConverter<MemorySize> {
    @Override
    public MemorySize convert(String word) {
      try {
        long bytes = ByteSize.parse(word);
        if (bytes >= ByteSize.parse(SMALLEST)
            && bytes <= ByteSize.parse(LARGEST)) {
          return new MemorySize(bytes);
        }
      } catch (IllegalArgumentException noSize) {
        // told below, with the sizes that are possible
      }
      throw new WrongUse("no memory size for a guest: '" + word
          + "'; expected " + SMALLEST + " to " + LARGEST + ", such as 4G");
    }
  }

  /** What to try when this was too little. */
  public MemorySize doubled() {
    return new MemorySize(2 * bytes);
  }

  @Override
  public String toString() {
    return ByteSize.format(bytes);
  }
}
