package zapbook.book.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zapbook.book.source.JavaText.Member;

/**
 * Members of a class as they are compiled, in the frame of that class, without
 * their Javadoc.
 */
public final class SourceOf {

    private static final String LEFT_OUT = "  // ...";

    private final Path root;

    /** Looks in the sources below a folder. */
    public SourceOf(Path root) {
        this.root = root;
    }

    /**
     * The lines for some requests.
     *
     * @param request a class, and the members wanted: {@code Stage4
     *                prepareZap}; a method can be named with its parameters,
     *                {@code zap(ShadowPage,PageList)}; a class alone is shown
     *                whole, its constructors left out
     * @throws IllegalArgumentException if there is no such class or member, or
     *                                  a line is too wide
     */
    public List<String> lines(String request) {
        List<String> words = List.of(request.strip().split("\\s+"));
        JavaText text = new JavaText(read(file(words.get(0))));
        return Width.checked(shown(text, wanted(text,
                words.subList(1, words.size()))), Width.COLUMNS);
    }

    private Path file(String name) {
        String path = name.replace('.', '/') + ".java";
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> found = files.filter(f -> f.endsWith(path)).toList();
            if (found.size() != 1) {
                throw new IllegalArgumentException((found.isEmpty()
                        ? "no class " : "several classes ") + name
                        + " in the sources of the kit");
            }
            return found.get(0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
    }

    private static List<Member> wanted(JavaText text, List<String> names) {
        List<Member> wanted = new ArrayList<>();
        for (String name : names) {
            List<Member> hit = text.members().stream().filter(
                    member -> member.names().contains(name)).toList();
            if (hit.isEmpty()) {
                throw new IllegalArgumentException(text.name()
                        + " does not declare " + name + ", but "
                        + String.join(", ", text.members().stream()
                        .map(m -> m.names().get(0)).distinct().toList()));
            }
            wanted.addAll(hit);
        }
        return names.isEmpty() ? text.members().stream()
                .filter(SourceOf::counts).toList() : wanted;
    }

    /** A constructor that only hands on the machine is nothing to read. */
    private static boolean counts(Member member) {
        return !member.names().contains("new");
    }

    private static List<String> shown(JavaText text, List<Member> wanted) {
        List<String> out = new ArrayList<>(List.of(text.declaration()));
        int gap = 0;
        for (Member member : text.members()) {
            if (wanted.contains(member)) {
                separate(out, gap);
                out.addAll(text.lines().subList(member.from(), member.to()));
                gap = 0;
            } else if (counts(member)) {
                gap++;
            }
        }
        if (gap > 0) {
            separate(out, gap);
            out.remove(out.size() - 1);
        }
        out.add("}");
        return out;
    }

    private static void separate(List<String> out, int gap) {
        boolean first = out.size() == 1;
        if (gap > 0) {
            out.addAll(first ? List.of(LEFT_OUT) : List.of("", LEFT_OUT));
        }
        if (!first || gap > 0) {
            out.add("");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
