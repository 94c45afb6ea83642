package zapbook.lab;

/** A number with so many digits behind the point. */
final class Decimal {

    private Decimal() {
    }

    /**
     * The number as text: -12.50.
     *
     * @param places how many digits behind the point, from 0
     */
    static String of(double value, int places) {
        String text = Double.toString(Math.abs(value));
        int power = text.indexOf('E');
        int point = text.indexOf('.');
        int shift = power < 0 ? 0 : Integer.parseInt(text.substring(power + 1));
        String whole = text.substring(0, point);
        String digits = whole
                + text.substring(point + 1, power < 0 ? text.length() : power);
        String scaled = rounded(digits, whole.length() + shift + places);
        int first = 0;
        while (first < scaled.length() - places - 1
                && scaled.charAt(first) == '0') {
            first++;
        }
        scaled = "0".repeat(Math.max(0, places + 1 - scaled.length()))
                + scaled.substring(first);
        int end = scaled.length() - places;
        boolean negative = value < 0 || 1 / value < 0;
        return (negative ? "-" : "") + scaled.substring(0, end)
                + (places == 0 ? "" : "." + scaled.substring(end));
    }

    /** The first so many digits, half up, with a zero before them. */
    private static String rounded(String digits, int count) {
        if (count < 0) {
            return "0";
        }
        String enough = "0" + digits + (count > digits.length()
                ? "0".repeat(count - digits.length()) : "");
        char[] kept = enough.substring(0, count + 1).toCharArray();
        boolean up = count + 1 < enough.length()
                && enough.charAt(count + 1) >= '5';
        for (int n = count; up; n--) {
            up = kept[n] == '9';
            kept[n] = up ? '0' : (char) (kept[n] + 1);
        }
        return new String(kept);
    }
}
