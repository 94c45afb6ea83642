package zapbook.book;

import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.jruby.internal.RubyObjectWrapper;
import org.jruby.runtime.builtin.IRubyObject;

/**
 * The title of a block as it stands in the source. The public interface gives
 * only the converted one, in which a {@code <} is already an entity.
 */
public final class RawTitle {

    private RawTitle() {
    }

    /** The title, or null if the block has none. */
    public static String of(StructuralNode node) {
        IRubyObject ruby = ((RubyObjectWrapper) node).getRubyObject();
        IRubyObject title = ruby.getInstanceVariables()
                .getInstanceVariable("@title");
        return title == null || title.isNil() ? null : title.asJavaString();
    }
}
