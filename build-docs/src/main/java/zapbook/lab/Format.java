package zapbook.lab;

import java.util.Locale;

/**
 * What {@link String#format} gives, for the conversions that the kit uses:
 * {@code s d x c f % n}, with index, width, precision and the flags
 * {@code - 0 # ,}. In the page it stands in the place of that method, whose
 * locales would double the size of the script.
 */
public final class Format {

    private final String pattern;
    private final Object[] given;
    private final StringBuilder out = new StringBuilder();
    /** Where the pattern is read. */
    private int at;
    /** Which argument comes next. */
    private int next;

    private String flags;
    private int width;
    private int precision;

    private Format(String pattern, Object[] given) {
        this.pattern = pattern;
        this.given = given;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException if a conversion is not known here
     */
    public static String of(String pattern, Object... given) {
        return new Format(pattern, given).text();
    }

    /** The same; numbers look alike whatever the locale. */
    public static String of(Locale locale, String pattern, Object... given) {
        return of(pattern, given);
    }

    private String text() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '%') {
                conversion();
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void conversion() {
        int from = at;
        int index = digits() - 1;
        boolean named = index >= 0 && peek() == '$';
        at = named ? at + 1 : from;
        flags = flags();
        width = digits();
        precision = -1;
        if (peek() == '.') {
            at++;
            precision = digits();
        }
        char kind = peek();
        at++;
        if (kind == '%' || kind == 'n') {
            out.append(kind == 'n' ? '\n' : '%');
            return;
        }
        Object value = given[named ? index : next++];
        out.append(padded(converted(kind, value)));
    }

    private char peek() {
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("no conversion at the end of '"
                    + pattern + "'");
        }
        return pattern.charAt(at);
    }

    private int digits() {
        int number = 0;
        while (at < pattern.length()
                && Character.isDigit(pattern.charAt(at))) {
            number = 10 * number + pattern.charAt(at++) - '0';
        }
        return number;
    }

    private String flags() {
        int from = at;
        while (at < pattern.length()
                && "-0#,".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        }
        return pattern.substring(from, at);
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    // ---- conversions ------------------------------------------------

    private String converted(char kind, Object value) {
        return switch (kind) {
            case 's', 'c' -> String.valueOf(value);
            case 'd' -> signed(Long.toString(((Number) value).longValue()), "");
            case 'x' -> (has('#') ? "0x" : "") + hex(value);
            case 'f' -> fixed(((Number) value).doubleValue());
            default -> throw new IllegalArgumentException("%" + kind
                    + " is not known here: '" + pattern + "'");
        };
    }

    private static String hex(Object value) {
        return value instanceof Long number ? Long.toHexString(number)
                : Integer.toHexString(((Number) value).intValue());
    }

    /** Rounded half up from the digits that a person would write. */
    private String fixed(double value) {
        int places = precision < 0 ? 6 : precision;
        String text = Decimal.of(value, places);
        int point = text.indexOf('.');
        return point < 0 ? signed(text, "")
                : signed(text.substring(0, point), text.substring(point));
    }

    /** Separators and leading zeros belong between sign and digits. */
    private String signed(String whole, String rest) {
        boolean negative = whole.startsWith("-");
        String text = negative ? whole.substring(1) : whole;
        text = (has(',') ? grouped(text) : text) + rest;
        int room = width - (negative ? 1 : 0) - text.length();
        if (has('0') && room > 0) {
            text = "0".repeat(room) + text;
        }
        return negative ? "-" + text : text;
    }

    private static String grouped(String whole) {
        StringBuilder text = new StringBuilder(whole);
        for (int n = whole.length() - 3; n > 0; n -= 3) {
            text.insert(n, ',');
        }
        return text.toString();
    }

    private String padded(String text) {
        int room = width - text.length();
        return room <= 0 ? text : has('-') ? text + " ".repeat(room)
                : " ".repeat(room) + text;
    }
}
