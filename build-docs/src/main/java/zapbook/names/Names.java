package zapbook.names;

import zapbook.draw.Table;
import zapbook.stages.Version;

/** The kernel's names beside ours, as tables for the book. */
public final class Names {

    private Names() {
    }

    /**
     * The names of a group, such as "zapping".
     *
     * @throws IllegalArgumentException if there is no such group, or the list
     *                                  names something that is not there
     */
    public static Table of(String group) {
        Table table = Table.of("").code("in the kernel")
                .code("here").text("first stage")
                .text("touched last");
        for (NameList.Pair pair : NameList.read().group(group)) {
            table = table.row(pair.kernel(), pair.place(),
                    String.valueOf(pair.first()),
                    Chain.last(pair.place()).map(Names::words).orElse(null));
        }
        return table;
    }

    /** How many names the list has. */
    public static int count() {
        return NameList.read().all().size();
    }

    private static String words(Version version) {
        return (version.removed() ? "taken away in " : "")
                + "stage " + version.stage().number() + ", "
                + version.commit().id();
    }
}
