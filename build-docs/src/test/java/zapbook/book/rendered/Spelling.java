package zapbook.book.rendered;

import java.io.IOException;
import java.net.URL;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/** Finds words that stand neither in a dictionary nor in our own list. */
final class Spelling {

  private static final String BRITISH =
      "/org/languagetool/resource/en/hunspell/en_GB.dict";
  /** Addresses, names with digits or an underscore, camelCase. */
  private static final Pattern NO_WORD = Pattern.compile(
      "\\S*(://|@|[_\\d]|\\p{Ll}\\p{Lu})\\S*");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

  private final Speller speller;
  private final Set<String> ours;

  /** With words of our own, which count as they are written. */
  Spelling(Set<String> ours) throws IOException {
    URL file = Spelling.class.getResource(BRITISH);
    this.speller = new Speller(Dictionary.read(file));
    this.ours = ours;
  }

  /** The words of a text that nobody knows, each once. */
  Set<String> unknown(String text) {
    Set<String> unknown = new LinkedHashSet<>();
    Matcher words = WORD.matcher(NO_WORD.matcher(text).replaceAll(" "));
    while (words.find()) {
      String word = words.group().replace('’', '\'')
          .replaceFirst("'s?$", "");
      if (!known(word)) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  private boolean known(String word) {
    return ours.contains(word) || speller.isInDictionary(word)
        || Character.isUpperCase(word.charAt(0))
            && speller.isInDictionary(word.toLowerCase(Locale.ROOT));
  }
}
