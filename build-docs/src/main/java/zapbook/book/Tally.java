package zapbook.book;

/** Counts what a build looked at, for the one line at its end. */
public final class Tally {

    int pages;
    int transcripts;
    int answers;
    int values;
    int pictures;
    int tables;
    int sources;
    int links;

    @Override
    public String toString() {
        return pages + " pages, " + transcripts + " transcripts with "
                + answers + " answers, " + values + " values, "
                + pictures + " pictures, " + tables + " tables, "
                + sources + " sources, " + links + " links";
    }
}
