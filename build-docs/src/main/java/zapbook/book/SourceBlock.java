package zapbook.book;

import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Reader;

/**
 * Makes {@code [source-of]} and {@code [patch]} known blocks: listings whose
 * body names what stands there. The weaver puts it in.
 */
@Contexts({Contexts.LISTING, Contexts.OPEN, Contexts.PARAGRAPH})
@ContentModel(ContentModel.RAW)
final class SourceBlock extends BlockProcessor {

    /** The block, and the role, for members of a class. */
    static final String SOURCE_OF = "source-of";
    /** The block, and the role, for the difference of an answer. */
    static final String PATCH = "patch";

    private final String role;
    private final String language;

    private SourceBlock(String role, String language) {
        super(role);
        this.role = role;
        this.language = language;
    }

    static SourceBlock sourceOf() {
        return new SourceBlock(SOURCE_OF, "java");
    }

    static SourceBlock patch() {
        return new SourceBlock(PATCH, "diff");
    }

    @Override
    public Object process(StructuralNode parent, Reader reader,
                          Map<String, Object> attributes) {
        attributes.put("role", role);
        attributes.put("style", "source");
        attributes.put("language", language);
        return createBlock(parent, "listing", reader.readLines(), attributes);
    }
}
