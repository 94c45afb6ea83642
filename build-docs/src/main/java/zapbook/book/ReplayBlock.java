package zapbook.book;

import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.Reader;

/**
 * Makes {@code [replay]} a known block: an expression that gives a replay. It
 * is only marked here, as {@link PictureBlock} does.
 */
@Name("replay")
@Contexts({Contexts.LISTING, Contexts.OPEN, Contexts.PARAGRAPH})
@ContentModel(ContentModel.RAW)
public final class ReplayBlock extends BlockProcessor {

    /** The role by which the weaver finds the block again. */
    static final String ROLE = "replay";

    @Override
    public Object process(StructuralNode parent, Reader reader,
                          Map<String, Object> attributes) {
        attributes.put("role", ROLE);
        attributes.put("style", "listing");
        if (attributes.containsKey("title")) {
            attributes.put(PictureBlock.NUMBER, parent.getDocument()
                    .getAndIncrementCounter("figure-number"));
        }
        return createBlock(parent, "listing", reader.readLines(), attributes);
    }
}
