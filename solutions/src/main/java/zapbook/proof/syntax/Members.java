package zapbook.proof.syntax;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one class, each as text in one fixed layout, without comments and annotations.
 *
 * <p>The key of a method is its signature, such as {@code commitZapPage(PageList)}; of a
 * constructor {@code new(Vm)}; of a field its name; of a nested type {@code type Name}. A
 * constructor's text does not tell the class's name, so that an answer can be compared with a
 * stage.
 *
 * @param superclass the simple name after {@code extends}; empty if there is none
 * @param byKey the members, in the order of the text
 */
public record Members(String superclass, Map<String, String> byKey) {

  /** Keeps the order of the members. */
  public Members {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
  }

  /**
   * Reads the first type of a file.
   *
   * @throws IllegalArgumentException if the text is not Java
   */
  public static Members of(String text) {
    TypeDeclaration<?> type = parse(text).getType(0);
    Map<String, String> byKey = new LinkedHashMap<>();
    for (BodyDeclaration<?> member : type.getMembers()) {
      member.findAll(AnnotationExpr.class).forEach(AnnotationExpr::remove);
      put(byKey, member);
    }
    return new Members(superclassOf(type), byKey);
  }

  /** Only the members whose key looks like a method's. */
  public Map<String, String> methods() {
    Map<String, String> methods = new LinkedHashMap<>(byKey);
    methods.keySet().removeIf(key -> !key.contains("(") || key.startsWith("new("));
    return methods;
  }

  private static CompilationUnit parse(String text) {
    ParserConfiguration settings = new ParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
        .setAttributeComments(false);
    ParseResult<CompilationUnit> result = new JavaParser(settings).parse(text);
    Optional<CompilationUnit> unit = result.getResult();
    if (!result.isSuccessful() || unit.isEmpty() || unit.get().getTypes().isEmpty()) {
      throw new IllegalArgumentException("not Java: " + result.getProblems());
    }
    return unit.get();
  }

  private static String superclassOf(TypeDeclaration<?> type) {
    return type.toClassOrInterfaceDeclaration()
        .filter(declared -> !declared.getExtendedTypes().isEmpty())
        .map(declared -> declared.getExtendedTypes(0).getNameAsString()).orElse("");
  }

  private static void put(Map<String, String> byKey, BodyDeclaration<?> member) {
    if (member instanceof MethodDeclaration method) {
      byKey.put(method.getSignature().asString(), method.toString());
    } else if (member instanceof ConstructorDeclaration constructor) {
      constructor.setName("new");
      byKey.put(constructor.getSignature().asString(), constructor.toString());
    } else if (member instanceof FieldDeclaration field) {
      field.getVariables().forEach(one -> byKey.put(one.getNameAsString(), field.toString()));
    } else if (member instanceof NodeWithSimpleName<?> named) {
      byKey.put("type " + named.getNameAsString(), member.toString());
    } else {
      byKey.put("block " + byKey.size(), member.toString());
    }
  }
}
