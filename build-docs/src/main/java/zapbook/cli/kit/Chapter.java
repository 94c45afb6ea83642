package zapbook.cli.kit;

/**
 * The number of a chapter.
 *
 * @param number 0 is the prologue, 1 to 9 are the patches, 10 the epilogue
 */
public record Chapter(int number) {

  /** The number of the last chapter, the epilogue. */
  public static final int LAST = 10;

  /** The chapter that a reader starts with. */
  public static final Chapter PROLOGUE = new Chapter(0);

  /**
   * Reads a chapter as a user types it.
   *
   * @throws WrongUse if that is not a number from 0 to {@value #LAST}
   */
  public static Chapter parse(String word) {
    if (word.matches("0*[0-9]{1,2}")) {
      int number = Integer.parseInt(word);
      if (number <= LAST) {
        return new Chapter(number);
      }
    }
    throw new WrongUse("there is no chapter '" + word
        + "'; expected a number from 0 to " + LAST);
  }

  @Override
  public String toString() {
    return "chapter " + number;
  }
}
