package zapbook.book;

import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.Reader;

/**
 * Makes {@code [picture]} a known block. It is only marked here: the drawer can
 * run when the chapter's shell has come to this point.
 */
@Name("picture")
@Contexts({Contexts.LISTING, Contexts.OPEN, Contexts.PARAGRAPH})
@ContentModel(ContentModel.RAW)
public final class PictureBlock extends BlockProcessor {

    /** The role by which the weaver finds the block again. */
    static final String ROLE = "picture";
    /** The attribute with the number that stands before the caption. */
    static final String NUMBER = "figure";

    @Override
    public Object process(StructuralNode parent, Reader reader,
                          Map<String, Object> attributes) {
        attributes.put("role", ROLE);
        attributes.put("style", "listing");
        if (attributes.containsKey("title")) {
            // the same counter as Asciidoctor's own images
            attributes.put(NUMBER, parent.getDocument()
                    .getAndIncrementCounter("figure-number"));
        }
        return createBlock(parent, "listing", reader.readLines(), attributes);
    }
}
