package zapbook.book.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import zapbook.replay.Replay;
import zapbook.replay.page.ReplayHtml;

/** A small book that has every block, made without a run of anything. */
public final class Gallery {

    private Gallery() {
    }

    /** Writes the book into a folder that is there. */
    public static void write(Path folder) throws IOException {
        new Site("A Gallery", "For tests", pages()).write(folder);
    }

    private static List<Page> pages() throws IOException {
        return List.of(
                new Page("index.html", -1, "A Gallery",
                        "<div class=\"paragraph\"><p>Front.</p></div>",
                        List.of()),
                new Page("prologue.html", 0, "Prologue: the beginning",
                        "<div class=\"sect1\"><h2 id=\"prologue\">Prologue: "
                                + "the beginning</h2><div class=\"sect2\">"
                                + "<h3 id=\"prologue-try-it\">Try it</h3>"
                                + "<div class=\"paragraph\"><p>Text.</p>"
                                + "</div></div></div>", List.of()),
                new Page("gallery.html", 1, "Gallery",
                        Assets.text("gallery.html") + replay(), List.of(new Page.Note(
                                901, "A note with <code>code</code> and a "
                                + "<a href=\"https://example.org/a\">"
                                + "link</a>."))));
    }

    private static String replay() {
        Replay replay = Replay.pair("dead-roots", 3, 4,
                "roots=2", "unsync=2", "walks=1");
        return "<figure id=\"gallery-replay\" class=\"replay\"><figcaption>"
                + "<b>Figure 1.</b> Two stages</figcaption>"
                + ReplayHtml.element(replay, null, false) + "</figure>";
    }

    /** Says in the book's file what its reader has solved. */
    public static void solved(Path folder, String script)
            throws IOException {
        Files.writeString(folder.resolve(Progress.FILE), script);
    }
}
