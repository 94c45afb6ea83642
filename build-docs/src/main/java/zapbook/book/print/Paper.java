package zapbook.book.print;

/** What a book can be printed as. */
enum Paper {

    /** Pages for paper and screens of its size. */
    PDF("pdf", "asciidoctor-pdf", "Noto Sans"),
    /** A file for e-readers. */
    EPUB("epub3", "asciidoctor-epub3", "sans-serif");

    private final String backend;
    private final String gem;
    private final String font;

    Paper(String backend, String gem, String font) {
        this.backend = backend;
        this.gem = gem;
        this.font = font;
    }

    /** Asciidoctor's name for it. */
    String backend() {
        return backend;
    }

    /** The library of its converter. */
    String gem() {
        return gem;
    }

    /** The family of text in drawings. */
    String font() {
        return font;
    }

    /** The name of the book's file. */
    String fileName() {
        return this == PDF ? "zapbook.pdf" : "zapbook.epub";
    }
}
