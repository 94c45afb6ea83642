package zapbook.book.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a reader gets to a prompt where a chapter's transcripts run. */
public final class Yourself {

    private static final String LEAD = "Try it yourself, from the root of the"
            + " kit. Either line gives you a prompt with the kit's classes in"
            + " reach; paste the inputs.";

    private Yourself() {
    }

    /** Below the first transcript of a page. */
    static String html(int chapter) {
        return "<div class=\"yourself\" role=\"note\"><p>" + LEAD + "</p>"
                + commands(chapter).stream().map(each -> "<pre tabindex=\"0\">"
                        + each + "</pre>").collect(Collectors.joining())
                + "<p>At the first, <code>snippet(1)</code> types the"
                + " first transcript of this chapter, and <code>snippets()"
                + "</code> lists all. To have every input run at once, add"
                + " <code>" + script(chapter)
                + "</code> to the second.</p></div>";
    }

    /** The same as lines of AsciiDoc. */
    public static List<String> asciidoc(int chapter) {
        List<String> lines = new ArrayList<>();
        lines.add(LEAD + " At the first, `snippet(1)` types the first"
                + " transcript of this chapter, and `snippets()` lists all."
                + " To have every input run at once, add `" + script(chapter)
                + "` to the second.");
        // a block each, since only one of them is to be copied
        commands(chapter).forEach(each ->
                lines.addAll(List.of("", "----", each, "----")));
        return lines;
    }

    private static List<String> commands(int chapter) {
        return List.of("java @build-docs/target/zapbook shell " + chapter,
                "jshell --class-path code/target/classes"
                + ":build-docs/target/classes");
    }

    private static String script(int chapter) {
        return "build-docs/target/jshell/chapter" + chapter + ".jsh";
    }
}
