package zapbook.book;

import java.util.List;
import org.asciidoctor.ast.Block;
import zapbook.book.answer.Drawn;
import zapbook.book.page.ExhibitHtml;
import zapbook.book.page.Terminal;
import zapbook.book.run.Exhibit;

/** Shows everything as HTML of the book's own pages. */
final class PageDisplay implements Display {

    @Override
    public void show(Block block, Terminal transcript) {
        block.setStyle("listing");
        put(block, transcript.html());
    }

    @Override
    public void show(Block block, Drawn kind, Exhibit exhibit, int number) {
        block.setContext("pass");
        put(block, ExhibitHtml.of(exhibit, kind, block.getId(),
                DrawnBlock.caption(block, kind), number).lines().toList());
    }

    /** As it is: nothing in it means anything to Asciidoctor. */
    private static void put(Block block, List<String> lines) {
        block.setSubstitutions();
        block.setLines(lines);
    }
}
