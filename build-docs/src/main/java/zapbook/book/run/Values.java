package zapbook.book.run;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values in the prose. <code>{=expr=}</code> stands for the value of a Java
 * expression at that point of the chapter.
 */
public final class Values {

    private static final Pattern TOKEN = Pattern.compile("\\{=(.+?)=}");
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N},. %-]*");

    private Values() {
    }

    /** True if the text has a token. */
    public static boolean in(String text) {
        return text != null && text.contains("{=")
                && TOKEN.matcher(text).find();
    }

    /** True if a token begins and does not end in the same line. */
    public static boolean cutOff(String text) {
        return text != null && text.contains("{=")
                && TOKEN.matcher(text).replaceAll("").contains("{=");
    }

    /** The expressions in a text, in order. */
    public static List<String> expressions(String text) {
        return TOKEN.matcher(text).results()
                .map(found -> found.group(1).trim()).toList();
    }

    /** Replaces each token by what the function gives for its expression. */
    public static String replace(String text, UnaryOperator<String> value) {
        return TOKEN.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(value.apply(found.group(1).trim())));
    }

    /** A value as prose prints it: 1,024 and not 1024. */
    public static String print(Object value) {
        boolean whole = value instanceof Integer || value instanceof Long
                || value instanceof Short || value instanceof Byte
                || value instanceof BigInteger;
        return whole ? String.format(Locale.ROOT, "%,d", value)
                : String.valueOf(value);
    }

    /** The text as AsciiDoc that prints exactly this, whatever it contains. */
    public static String asAsciiDoc(String text) {
        return PLAIN.matcher(text).matches() ? text
                : "pass:c[" + text.replace("]", "\\]") + "]";
    }
}
