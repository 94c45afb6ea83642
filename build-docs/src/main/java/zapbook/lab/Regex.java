package zapbook.lab;

import org.teavm.jso.JSBody;

/**
 * Regular expressions as {@link String} has them, done by the browser's own.
 * In the page these methods stand in the place of that class's methods, whose
 * machinery would be a quarter of the script. The kit's expressions mean the
 * same in both languages; only {@code $0} is written otherwise.
 */
public final class Regex {

    private Regex() {
    }

    /** As {@link String#matches}. */
    public static boolean matches(String text, String regex) {
        return whole(text, regex);
    }

    @JSBody(params = {"text", "regex"}, script =
            "return new RegExp('^(?:' + regex + ')$').test(text);")
    private static native boolean whole(String text, String regex);

    /** As {@link String#replaceAll}. */
    public static String replaceAll(String text, String regex, String by) {
        return replaced(text, regex, by);
    }

    @JSBody(params = {"text", "regex", "by"}, script = "return text.replace("
            + "new RegExp(regex, 'g'), by.split('$0').join('$&'));")
    private static native String replaced(String text, String regex,
                                          String by);

    @JSBody(params = {"text", "regex"}, script =
            "return text.split(new RegExp(regex));")
    private static native String[] parts(String text, String regex);

    /** As {@link String#split(String)}: empty parts at the end do not count. */
    public static String[] split(String text, String regex) {
        String[] parts = parts(text, regex);
        int size = parts.length;
        while (size > 1 && parts[size - 1].isEmpty()) {
            size--;
        }
        String[] kept = new String[size];
        System.arraycopy(parts, 0, kept, 0, size);
        return kept;
    }
}
