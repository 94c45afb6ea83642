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

  private static List<String> cut(String text) {
    GeneratedJavaParserTokenManager manager = new GeneratedJavaParserTokenManager(
        new SimpleCharStream(new StringProvider(text)));
    List<String> tokens = new ArrayList<>();
    while (true) {
      Token token = manager.getNextToken();
      if (token.kind == JavaToken.Kind.EOF.getKind()) {
        return tokens;
      }
      if (counts(token)) {
        tokens.add(token.image);
      }
    }
  }

  private static boolean counts(Token token) {
    Category category = new JavaToken(token.kind, token.image).getCategory();
    return !category.isWhitespaceOrComment();
  }
}
