package zapbook.lab.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script of which parts are replaced that must be there, once. The
 * compiler breaks lines anywhere, so blanks do not count. An {@code @}
 * stands for a name, which the compiler chooses.
 */
final class Replaced {

    private String text;

    Replaced(String text) {
        this.text = text;
    }

    /**
     * Replaces a part.
     *
     * @throws IllegalStateException if it is not there, or not once
     */
    void put(String before, String after) {
        Matcher found = pattern(before).matcher(text);
        if (!found.find()) {
            throw not(before);
        }
        String name = found.groupCount() == 0 ? "" : found.group(1);
        String whole = text.substring(0, found.start())
                + after.replace("@", name) + text.substring(found.end());
        if (found.find()) {
            throw not(before);
        }
        text = whole;
    }

    private static Pattern pattern(String before) {
        return Pattern.compile(before.chars()
                .mapToObj(c -> c == '@' ? " ?([\\w$]+)"
                        : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining("\\s*")));
    }

    private static IllegalStateException not(String before) {
        return new IllegalStateException("the compiled script has not one '"
                + before + "': see " + FastLongs.class.getName());
    }

    @Override
    public String toString() {
        return text;
    }
}
