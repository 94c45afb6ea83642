package zapbook.proof.syntax;

import com.github.javaparser.GeneratedJavaParserTokenManager;
import com.github.javaparser.JavaToken;
import com.github.javaparser.JavaToken.Category;
import com.github.javaparser.SimpleCharStream;
import com.github.javaparser.StringProvider;
import com.github.javaparser.Token;
import com.github.javaparser.TokenMgrException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A Java text as the compiler first sees it: without blanks and comments. */
public final class Tokens {

  private Tokens() {
  }

  /** True if two texts differ in blanks and comments at most. */
  public static boolean same(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    Optional<List<String>> tokens = of(one);
    return tokens.isPresent() && tokens.equals(of(other));
  }

  /** The tokens of a text; empty if it cannot be cut into tokens. */
  public static Optional<List<String>> of(String text) {
    try {
      return Optional.of(cut(text));
    } catch (TokenMgrException e) {
      return Optional.empty();
    }
  }

  /**
   * The tokens of each line, by its number counted from 1; lines without any are not there.
   *
   * @throws TokenMgrException if the text cannot be cut into tokens
   */
  public static SortedMap<Integer, List<String>> byLine(String text) {
    SortedMap<Integer, List<String>> lines = new TreeMap<>();
    cut(text, token -> lines.computeIfAbsent(token.beginLine, line -> new ArrayList<>())
        .add(token.image));
    return lines;
  }

  private static List<String> cut(String text) {
    List<String> tokens = new ArrayList<>();
    cut(text, token -> tokens.add(token.image));
    return tokens;
  }

  private static void cut(String text, Consumer<Token> each) {
    GeneratedJavaParserTokenManager manager = new GeneratedJavaParserTokenManager(
        new SimpleCharStream(new StringProvider(text)));
    while (true) {
      Token token = manager.getNextToken();
      if (token.kind == JavaToken.Kind.EOF.getKind()) {
        return;
      }
      if (counts(token)) {
        each.accept(token);
      }
    }
  }

  private static boolean counts(Token token) {
    Category category = new JavaToken(token.kind, token.image).getCategory();
    return !category.isWhitespaceOrComment();
  }
}
