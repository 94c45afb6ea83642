package zapbook.book;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to build, and where to put it.
 *
 * @param root      the repository; paths in messages are relative to it
 * @param source    the AsciiDoc file that includes the chapters
 * @param pages     the folder that becomes the book; replaced as a whole
 * @param scripts   the folder for the {@code chapterN.jsh} files
 * @param classPath what snippets may use, as a reader would name it
 * @param rewrite   put right answers into the sources instead of failing
 * @param limit     how long one input of a transcript may run
 */
public record BookSettings(Path root, Path source, Path pages, Path scripts,
        List<Path> classPath, boolean rewrite, Duration limit) {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** The settings of this repository. */
    public static BookSettings of(Path root) {
        Path target = root.resolve("build-docs/target");
        return new BookSettings(root, root.resolve("chapters/book.adoc"),
                target.resolve("book"), target.resolve("jshell"),
                List.of(root.resolve("code/target/classes")), false, LIMIT);
    }

    /** The same with or without rewriting. */
    public BookSettings withRewrite(boolean on) {
        return new BookSettings(
                root, source, pages, scripts, classPath, on, limit);
    }

    /** The same with another time limit. */
    public BookSettings withLimit(Duration other) {
        return new BookSettings(
                root, source, pages, scripts, classPath, rewrite, other);
    }

    /** The folder of all that is made. */
    public Path target() {
        return pages.getParent();
    }

    /** Where answers are kept between builds. */
    Path kept() {
        return target().resolve("book-answers");
    }

    /** The script of the laboratories, see zapbook.lab.build. */
    Path engine() {
        return target().resolve("lab/lab-engine.js");
    }

    /** The script of the reader's own graphs, from there too. */
    Path graphEngine() {
        return target().resolve("lab/graph-engine.js");
    }

    /** The sources whose methods the book shows. */
    Path code() {
        return root.resolve("code/src/main/java");
    }

    /** The folder of the chapters. */
    public Path chapters() {
        return source.toAbsolutePath().getParent();
    }
}
