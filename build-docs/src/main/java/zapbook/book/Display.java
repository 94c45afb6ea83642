package zapbook.book;

import org.asciidoctor.ast.Block;
import zapbook.book.answer.Drawn;
import zapbook.book.page.Terminal;
import zapbook.book.run.Exhibit;

/** Puts what a block shows in the block's place. */
public interface Display {

    /** Shows a transcript. */
    void show(Block block, Terminal transcript);

    /**
     * Shows what an expression gave.
     *
     * @param block   the block with the expression
     * @param kind    its kind
     * @param exhibit what came of the expression
     * @param number  unique among blocks of this kind
     */
    void show(Block block, Drawn kind, Exhibit exhibit, int number);
}
