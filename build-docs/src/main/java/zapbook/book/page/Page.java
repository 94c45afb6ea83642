package zapbook.book.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of the book.
 *
 * @param file      its name, for example {@code prologue.html}
 * @param number    the chapter's number, or -1
 * @param title     the heading as HTML
 * @param html      the body as Asciidoctor wrote it
 * @param footnotes the footnotes that stand on this page
 */
public record Page(String file, int number, String title, String html,
                   List<Note> footnotes) {

    private static final Pattern FRAME =
            Pattern.compile("(Prologue|Epilogue): *(.+)");

    /** A footnote with its number in the whole book. */
    public record Note(int number, String html) {
    }

    /** The id of its heading. */
    String id() {
        return file.replaceFirst("\\.html$", "");
    }

    /** The place on this page, from 1, of a note; 0 if it is elsewhere. */
    int place(String number) {
        for (int i = 0; i < footnotes.size(); i++) {
            if (number.equals(String.valueOf(footnotes.get(i).number()))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The id of the note at a place. */
    String note(int place) {
        return id() + "-note-" + place;
    }

    /** The id of the mark in the text that leads to that note. */
    String noteMark(int place) {
        return id() + "-noted-" + place;
    }

    /** What stands small above the heading; empty for a plain page. */
    String kicker() {
        Matcher frame = FRAME.matcher(title);
        if (frame.matches()) {
            return frame.group(1);
        }
        return number > 0 ? "Chapter " + number : "";
    }

    /** The heading without what the kicker says. */
    String heading() {
        Matcher frame = FRAME.matcher(title);
        return frame.matches() ? capital(frame.group(2)) : title;
    }

    /** What stands before the title in the contents: a number or nothing. */
    String mark() {
        return number >= 0 ? String.valueOf(number) : "";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
