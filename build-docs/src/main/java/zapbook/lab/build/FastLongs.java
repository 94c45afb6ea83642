package zapbook.lab.build;

/**
 * Takes a Java long apart in the compiled script by way of an array that is
 * seen as 32-bit numbers, and not by arithmetic with big integers: a run with
 * many faults takes two thirds of the time.
 */
final class FastLongs {

    private static final String WORDS = "const zbLong=new BigInt64Array(1),"
            + "zbWords=new Int32Array(zbLong.buffer);\n";

    private FastLongs() {
    }

    /**
     * The script with three functions of the compiler's runtime replaced.
     *
     * @throws IllegalStateException if one of them is not there, as may be
     *                               with another version of the compiler
     */
    static String in(String script) {
        String text = script;
        text = replaced(text, "(lo,hi)=>BigInt.asIntN(64,BigInt.asUintN(64,"
                + "BigInt(lo))|BigInt.asUintN(64,BigInt(hi)<<BigInt(32)))",
                "(lo,hi)=>{zbWords[0]=lo;zbWords[1]=hi;return zbLong[0];}");
        text = replaced(text,
                "val=>Number(BigInt.asIntN(64,val>>BigInt(32)))|0",
                "val=>{zbLong[0]=val;return zbWords[1];}");
        text = replaced(text, "val=>Number(BigInt.asIntN(32,val))|0",
                "val=>{zbLong[0]=val;return zbWords[0];}");
        return WORDS + text;
    }

    private static String replaced(String text, String before, String after) {
        int at = text.indexOf(before);
        if (at < 0 || text.indexOf(before, at + 1) >= 0) {
            throw new IllegalStateException("the compiled script has not one '"
                    + before + "': see " + FastLongs.class.getName());
        }
        return text.replace(before, after);
    }
}
