package zapbook.book;

import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.Reader;

/**
 * Makes {@code [table]} a known block: an expression that gives a
 * {@link zapbook.draw.Table}. It is only marked here, as a picture is.
 */
@Name(TableBlock.STYLE)
@Contexts({Contexts.LISTING, Contexts.OPEN, Contexts.PARAGRAPH})
@ContentModel(ContentModel.RAW)
public final class TableBlock extends BlockProcessor {

    /** The block's name behind the scenes, see {@link ChapterInclude}. */
    static final String STYLE = "measured";
    /** The role by which the weaver finds the block again. */
    static final String ROLE = "measured";
    /** The attribute with the number that stands before the caption. */
    static final String NUMBER = "table";

    @Override
    public Object process(StructuralNode parent, Reader reader,
                          Map<String, Object> attributes) {
        attributes.put("role", ROLE);
        attributes.put("style", "listing");
        if (attributes.containsKey("title")) {
            // the same counter as Asciidoctor's own tables
            attributes.put(NUMBER, parent.getDocument()
                    .getAndIncrementCounter("table-number"));
        }
        return createBlock(parent, "listing", reader.readLines(), attributes);
    }
}
