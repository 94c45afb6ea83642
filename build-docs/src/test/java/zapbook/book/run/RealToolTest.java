package zapbook.book.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The book prints what the tool prints: ours is held against the real one. */
class RealToolTest {

    private static final List<String> INPUTS = List.of(
            "int x = 6 * 7", "var s = \"a\\nb\"", "x", "x + 1", "x = 7",
            "\"hi\".length()", "null",
            "void f() { System.out.println(\"f\"); }", "f()",
            "int g(int a, String b) { return a / 0; }", "g(3, \"\")",
            "class A {}", "interface I {}", "enum E { P, Q }",
            "record R(int a, int b) {}", "@interface N {}",
            "new R(1, 2)", "import java.time.*", "int y = \"a\"",
            "undefined()", "String t", "int p = 5; int q = 6;",
            "for (int i = 0; i < 2; i++) {\n  System.out.println(i);\n}",
            "throw new IllegalStateException(\"why\")",
            "throw new IllegalStateException(\"why\", new Error(\"cause\"))",
            "throw new Exception(\"two\\nlines\")",
            "throw new IllegalStateException()",
            "String x = \"redefined\"", "x", "int g(int a, String b) "
            + "{ return a; }", "g(4, \"\")",
            "class A { public String toString() { return \"an A\"; } }",
            "1 / 0; x", "this is wrong", "int k = 1 +\n  \"a\".foo()",
            "\"y\".repeat(200)", "String l = \"z\".repeat(3000)",
            "\"w\".repeat(2000)", "new int[] {1, 2, 3}",
            "A holder = new A()", "class A { int other; }", "2 + 2",
            "System.err.println(\"err\")", "Thread.sleep(1)",
            "String[] parts = \"a,b\".split(\",\")", "parts[1] + 'c'");

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyAnswerIsWordForWordThatOfTheTool(Mode mode) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.US);
        try {
            assertThat(ours(mode)).isEqualTo(theirs(mode));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> ours(Mode mode) {
        List<String> lines = new ArrayList<>();
        try (ChapterShell shell = new ChapterShell(
                List.of(), mode, Duration.ofSeconds(9))) {
            for (String input : INPUTS) {
                // a value for the prose must not disturb the numbering
                shell.value("1 + 1");
                lines.addAll(shell.run(new Entry(0,
                        input.lines().toList(), List.of())).printed());
            }
        }
        return lines;
    }

    private static List<String> theirs(Mode mode) throws Exception {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(out);
        try {
            JavaShellToolBuilder.builder().in(inputs(), null).out(out).err(out)
                    .locale(Locale.US)
                    .start("--execution", "local", "--feedback",
                            mode.name().toLowerCase(Locale.ROOT));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
        return withoutPrompts(bytes.toString(StandardCharsets.UTF_8));
    }

    private static InputStream inputs() {
        String all = String.join("\n", INPUTS) + "\n/exit\n";
        return new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Drops banner, prompts and echo: what is left was answered. */
    private static List<String> withoutPrompts(String text) {
        Deque<String> echo = new ArrayDeque<>(
                (String.join("\n", INPUTS) + "\n/exit").lines().map(String::trim).toList());
        return text.lines()
                .map(l -> l.replaceAll("\\u0005|\\u0006", ""))
                .map(l -> l.replaceFirst("^((jshell>|   \\.\\.\\.>) *)+", ""))
                .filter(l -> !l.isBlank())
                .filter(l -> !isEcho(l, echo))
                .filter(l -> !l.matches("\\|  (Welcome|For an intro|Goodbye).*"))
                .toList();
    }

    private static boolean isEcho(String line, Deque<String> typed) {
        boolean echo = line.trim().equals(typed.peek());
        if (echo) {
            typed.remove();
        }
        return echo;
    }
}
