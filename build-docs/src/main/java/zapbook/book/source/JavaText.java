package zapbook.book.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Range;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The class in a Java file and where its members stand. Left out are package,
 * imports, Javadoc, and what a starter asks of the learner.
 */
final class JavaText {

    private static final Pattern LEFT_OUT = Pattern.compile("(?m)"
            + "^[ \\t]*/\\*\\*(?s:.*?)\\*/[ \\t]*\\n"
            + "|^(?:package|import) .*;\\n+"
            + "|^[ \\t]*// TODO.*\\n(?:[ \\t]*//.*\\n)*");

    /**
     * A member.
     *
     * @param names the names by which it can be asked for
     * @param from  its first line, from 0
     * @param to    the line after its last
     */
    record Member(List<String> names, int from, int to) {
    }

    private final List<String> lines;
    private final String name;
    private final String declaration;
    private final List<Member> members = new ArrayList<>();

    /** Reads the first type of the file. */
    JavaText(String text) {
        String bare = LEFT_OUT.matcher(text).replaceAll("");
        lines = bare.lines().toList();
        TypeDeclaration<?> type = parsed(bare);
        name = type.getNameAsString();
        declaration = declaration(bare, type);
        type.getMembers().forEach(this::add);
    }

    /** The whole text, line by line. */
    List<String> lines() {
        return lines;
    }

    /** The simple name of the type. */
    String name() {
        return name;
    }

    /** From the modifiers to the brace. */
    String declaration() {
        return declaration;
    }

    List<Member> members() {
        return members;
    }

    /** The members that these lines touch, by name. */
    List<String> touched(int from, int to) {
        return members.stream()
                .filter(member -> member.from < to && from < member.to)
                .map(member -> member.names.get(0)).distinct().toList();
    }

    private static TypeDeclaration<?> parsed(String text) {
        var settings = new ParserConfiguration().setLanguageLevel(
                ParserConfiguration.LanguageLevel.JAVA_17);
        var result = new JavaParser(settings).parse(text);
        if (!result.isSuccessful()) {
            throw new IllegalArgumentException(
                    "not Java: " + result.getProblems());
        }
        return result.getResult().orElseThrow().getType(0);
    }

    private static String declaration(String text, TypeDeclaration<?> type) {
        // annotations stand before the modifiers
        Range at = type.getModifiers().isEmpty()
                ? type.getName().getRange().orElseThrow()
                : type.getModifiers().get(0).getRange().orElseThrow();
        String from = String.join("\n", text.lines()
                .skip(at.begin.line - 1L).toList());
        return from.substring(0, from.indexOf('{') + 1)
                .replaceAll("\\s+", " ").strip();
    }

    private void add(BodyDeclaration<?> member) {
        Range range = member.getRange().orElseThrow();
        List<String> names = new ArrayList<>();
        if (member instanceof ConstructorDeclaration) {
            names.add("new");
        } else if (member instanceof CallableDeclaration<?> method) {
            names.add(method.getNameAsString());
            names.add(method.getSignature().asString().replace(" ", ""));
        } else if (member instanceof FieldDeclaration field) {
            field.getVariables().forEach(v -> names.add(v.getNameAsString()));
        } else if (member instanceof NodeWithSimpleName<?> type) {
            names.add(type.getNameAsString());
        }
        if (!names.isEmpty()) {
            members.add(new Member(List.copyOf(names),
                    range.begin.line - 1, range.end.line));
        }
    }
}
