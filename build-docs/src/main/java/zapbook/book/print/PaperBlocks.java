package zapbook.book.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BaseProcessor;
import zapbook.book.Chapter;
import zapbook.book.Display;
import zapbook.book.RawTitle;
import zapbook.book.answer.Drawn;
import zapbook.book.page.Terminal;
import zapbook.book.page.Yourself;
import zapbook.book.run.Exhibit;
import zapbook.book.run.Values;
import zapbook.draw.Svg;
import zapbook.draw.SvgFile;

/**
 * What blocks show, as nodes that every converter knows: a drawing becomes an
 * image in a file of its own, a table an AsciiDoc table.
 */
final class PaperBlocks implements Display {

    /** Makes nodes; Asciidoctor has no other way to them. */
    private final BaseProcessor nodes;
    private final Path images;
    private final Paper paper;

    PaperBlocks(BaseProcessor nodes, Path images, Paper paper) {
        this.nodes = nodes;
        this.images = images;
        this.paper = paper;
    }

    @Override
    public void show(Block block, Terminal transcript) {
        block.setSubstitutions();
        block.setStyle("listing");
        block.setLines(transcript.paper());
    }

    @Override
    public void show(Block block, Drawn kind, Exhibit exhibit, int number) {
        List<StructuralNode> shown = new ArrayList<>();
        if (!exhibit.svg().isEmpty()) {
            shown.add(image(block, kind, exhibit, number));
        }
        if (!exhibit.paper().isEmpty()) {
            shown.addAll(shown.isEmpty() ? parsed(block, kind, exhibit)
                    : parsed((StructuralNode) block.getParent(),
                            exhibit.paper()));
        }
        var siblings = ((StructuralNode) block.getParent()).getBlocks();
        int at = siblings.indexOf(block);
        siblings.remove(at);
        siblings.addAll(at, shown);
    }

    private Block image(Block block, Drawn kind, Exhibit exhibit,
                        int number) {
        String name = kind.word() + "-" + number + ".svg";
        write(images.resolve(name), SvgFile.onPaper(
                exhibit.svg(), exhibit.alt(), paper.font()));
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("target", name);
        attributes.put("alt", exhibit.alt().replaceFirst(
                "\\. .*(?s:.*)", "."));
        attributes.put("pdfwidth",
                Math.round(100 * Svg.share(exhibit.svg())) + "%");
        if (block.getId() != null) {
            attributes.put("id", block.getId());
        }
        Block image = nodes.createBlock((StructuralNode) block.getParent(),
                "image", "", attributes);
        if (block.getTitle() != null) {
            image.setTitle(titled(block, exhibit));
            image.setCaption(label(block, kind));
        }
        return image;
    }

    /** Below the first transcript of a chapter, how to get to a prompt. */
    void yourself(Chapter chapter) {
        List<StructuralNode> first = chapter.section().findBy(
                Map.of("context", ":listing", "role", "jshell"));
        if (first.isEmpty() || !chapter.numbered()) {
            return;
        }
        StructuralNode parent = (StructuralNode) first.get(0).getParent();
        int at = parent.getBlocks().indexOf(first.get(0)) + 1;
        boolean callouts = at < parent.getBlocks().size()
                && parent.getBlocks().get(at).getContext().equals("colist");
        parent.getBlocks().addAll(callouts ? at + 1 : at,
                parsed(parent, Yourself.asciidoc(chapter.number())));
    }

    /** A box is not broken over two pages, if it fits on one. */
    static void keepBoxes(Chapter chapter) {
        chapter.section().findBy(Map.of("context", ":sidebar")).forEach(
                box -> box.setAttribute("unbreakable-option", "", true));
    }

    /** The nodes that the lines are, not yet in any place. */
    private List<StructuralNode> parsed(StructuralNode parent,
                                        List<String> lines) {
        int before = parent.getBlocks().size();
        nodes.parseContent(parent, lines);
        List<StructuralNode> added = new ArrayList<>(parent.getBlocks()
                .subList(before, parent.getBlocks().size()));
        while (parent.getBlocks().size() > before) {
            parent.getBlocks().remove(parent.getBlocks().size() - 1);
        }
        return added;
    }

    private List<StructuralNode> parsed(Block block, Drawn kind,
                                        Exhibit exhibit) {
        List<StructuralNode> added = parsed(
                (StructuralNode) block.getParent(), exhibit.paper());
        StructuralNode first = added.get(0);
        if (block.getId() != null) {
            first.setId(block.getId());
        }
        if (block.getTitle() != null) {
            first.setTitle(titled(block, exhibit));
            first.setCaption(label(block, kind));
        }
        return added;
    }

    private static String label(Block block, Drawn kind) {
        return kind.label() + " " + block.getAttribute("caption-number")
                + ". ";
    }

    /** The title, and behind it what to see. */
    private static String titled(Block block, Exhibit exhibit) {
        StringBuilder title = new StringBuilder(
                RawTitle.of(block));
        if (!exhibit.note().isEmpty()) {
            title.append(' ').append(Values.asAsciiDoc(exhibit.note()));
        }
        return title.toString();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
