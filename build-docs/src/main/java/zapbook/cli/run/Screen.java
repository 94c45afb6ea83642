package zapbook.cli.run;

import zapbook.cli.kit.Numbers;
import zapbook.workloads.FigureWords;

/** Figures in letters that the screen has. */
final class Screen {

  private Screen() {}

  /** A value as people read it. */
  static String shown(String figure, long value) {
    return letters(FigureWords.shown(figure, value));
  }

  /** A text with the unit of a microsecond as the screen can show it. */
  static String letters(String text) {
    return text.replace("\u00b5s", Numbers.micros());
  }
}
