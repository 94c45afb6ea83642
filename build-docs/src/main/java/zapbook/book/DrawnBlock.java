package zapbook.book;

import java.util.Map;
import org.asciidoctor.ast.Block;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Reader;
import zapbook.book.answer.Drawn;

/**
 * Makes {@code [picture]}, {@code [table]} and the like known blocks. They are
 * only marked here: the expression in them can be evaluated when the chapter's
 * shell has come to this point.
 */
@Contexts({Contexts.LISTING, Contexts.OPEN, Contexts.PARAGRAPH})
@ContentModel(ContentModel.RAW)
final class DrawnBlock extends BlockProcessor {

    /**
     * The name behind the scenes of {@code [table]}, see
     * {@link ChapterInclude}.
     */
    static final String TABLE = "measured";
    private static final String NUMBER = "caption-number";

    private final Drawn kind;

    DrawnBlock(Drawn kind) {
        super(name(kind));
        this.kind = kind;
    }

    /** The block's name, and the role by which the weaver finds it again. */
    static String name(Drawn kind) {
        return kind == Drawn.TABLE ? TABLE : kind.word();
    }

    /** Bold before the title, such as "Figure 3."; empty without a title. */
    static String caption(Block block, Drawn kind) {
        return block.getTitle() == null ? "" : "<b>" + kind.label() + " "
                + block.getAttribute(NUMBER) + ".</b> " + block.getTitle();
    }

    @Override
    public Object process(StructuralNode parent, Reader reader,
                          Map<String, Object> attributes) {
        attributes.put("role", name(kind));
        attributes.put("style", "listing");
        if (attributes.containsKey("title")) {
            // the same counters as Asciidoctor's own images and tables
            attributes.put(NUMBER, parent.getDocument().getAndIncrementCounter(
                    kind.label().toLowerCase(java.util.Locale.ROOT)
                    + "-number"));
        }
        return createBlock(parent, "listing", reader.readLines(), attributes);
    }
}
