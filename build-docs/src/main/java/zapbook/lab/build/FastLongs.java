package zapbook.lab.build;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a Java long be a plain number of JavaScript wherever it fits into
 * one. The compiler makes a big integer of each, and most of a run was spent
 * on making them and throwing them away.
 *
 * <p>A number holds 53 bits exactly. What needs more stays a big integer:
 * the entry that remembers MMIO, and what comes in between when a frame is
 * hashed. A value has one form only, so that {@code ===} and {@code <}
 * compare what they should. The browser tests hold every operation against
 * the JVM.
 */
final class FastLongs {

    /** What a number may be; both are whole multiples of the upper word. */
    private static final long MOST = (1L << 53) - 1;
    private static final long LEAST = -((1L << 21) - 1 << 32);

    /** A long as two words of 32 bits, and back. */
    private static final String WORDS = """
            const zbLong=new BigInt64Array(1),
            zbWords=new Int32Array(zbLong.buffer),
            zbHigh=4294967296,
            zbFits=n=>n<=%d&&n>=%d,
            zbOf=n=>zbFits(n)?n:BigInt.asIntN(64,BigInt(n)),
            zbThin=big=>{const n=Number(big);return zbFits(n)?n:big;},
            zbLo=a=>{if(typeof a==='number')return a|0;
            zbLong[0]=a;return zbWords[0];},
            zbHi=a=>{if(typeof a==='number')return Math.floor(a/zbHigh);
            zbLong[0]=a;return zbWords[1];},
            zbMake=(lo,hi)=>{if(hi<0x200000&&hi>-0x200000)
            return hi*zbHigh+(lo>>>0);
            zbWords[0]=lo;zbWords[1]=hi;return zbLong[0];},
            """.formatted(MOST, LEAST);

    /** Sums of two numbers that are too large are made again, exactly. */
    private static final String SUMS = """
            zbTwo=(a,b)=>typeof a==='number'&&typeof b==='number',
            zbAdd=(a,b)=>{if(zbTwo(a,b)){const r=a+b;if(zbFits(r))return r;}
            return zbThin(BigInt.asIntN(64,BigInt(a)+BigInt(b)));},
            zbSub=(a,b)=>{if(zbTwo(a,b)){const r=a-b;if(zbFits(r))return r;}
            return zbThin(BigInt.asIntN(64,BigInt(a)-BigInt(b)));},
            zbMul=(a,b)=>{if(zbTwo(a,b)){const r=a*b;if(zbFits(r))return r+0;}
            return zbWide(zbLo(a),zbHi(a),zbLo(b),zbHi(b));},
            zbWide=(al,ah,bl,bh)=>{const a0=al&65535,a1=al>>>16,
            b0=bl&65535,b1=bl>>>16,p=a0*b0,q=a0*b1+(p>>>16),
            r=a1*b0+(q&65535),s=a1*b1+(q>>>16)+(r>>>16);
            return zbMake(r<<16|p&65535,
            s+Math.imul(al,bh)+Math.imul(ah,bl)|0);},
            zbDiv=(a,b)=>{if(zbTwo(a,b)&&b!==0)
            return b>0&&(a|0)===a&&(b|0)===b?a/b|0
            :zbOf(Math.trunc(a/b)+0);
            return zbThin(BigInt.asIntN(64,BigInt(a)/BigInt(b)));},
            zbRem=(a,b)=>{if(zbTwo(a,b)&&b!==0)
            return (a|0)===a&&(b|0)===b?a%b|0:a-Math.trunc(a/b)*b;
            return zbThin(BigInt.asIntN(64,BigInt(a)%BigInt(b)));},
            """;

    /**
     * The operators of JavaScript see 32 bits. That is enough if one side
     * has none above, and if one has nothing but ones there.
     */
    private static final String BITS = """
            zbAnd=(a,b)=>{if(zbTwo(a,b)){
            if((b|0)===b)return b>=0?a&b:a-(a&~b);
            if((a|0)===a&&a>=0)return a&b;}
            return zbMake(zbLo(a)&zbLo(b),zbHi(a)&zbHi(b));},
            zbOr=(a,b)=>{if(zbTwo(a,b)){
            if((b|0)===b&&b>=0)return a+(b-(a&b));
            if((a|0)===a&&a>=0)return b+(a-(a&b));}
            return zbMake(zbLo(a)|zbLo(b),zbHi(a)|zbHi(b));},
            zbXor=(a,b)=>zbTwo(a,b)&&(a|0)===a&&(b|0)===b?a^b
            :zbMake(zbLo(a)^zbLo(b),zbHi(a)^zbHi(b)),
            zbPower=Array.from({length:64},(_,n)=>2**n),
            zbShl=(a,n)=>{n&=63;if(typeof a==='number'){
            const r=a*zbPower[n];if(zbFits(r))return r;}
            const lo=zbLo(a),hi=zbHi(a);
            return n===0?a:n>31?zbMake(0,lo<<n)
            :zbMake(lo<<n,lo>>>32-n|hi<<n);},
            zbShr=(a,n)=>{n&=63;if(typeof a==='number')
            return n<32&&(a|0)===a?a>>n:Math.floor(a/zbPower[n]);
            const lo=zbLo(a),hi=zbHi(a);
            return n===0?a:n>31?zbMake(hi>>n,hi>>31)
            :zbMake(lo>>>n|hi<<32-n,hi>>n);},
            zbShru=(a,n)=>{n&=63;if(typeof a==='number'&&a>=0)
            return n<32&&(a|0)===a?a>>n:Math.floor(a/zbPower[n]);
            const lo=zbLo(a),hi=zbHi(a);
            return n===0?a:n>31?zbMake(hi>>>n,0)
            :zbMake(lo>>>n|hi<<32-n,hi>>>n);},
            """;

    /**
     * An array of longs; a large one holds numbers only, and refuses more.
     * Page tables are cut from a larger piece: most are never looked at, and
     * then cost nothing.
     */
    private static final String ARRAYS = """
            zbPiece=512*64;let zbPool=null,zbUsed=zbPiece;
            const zbArray=size=>{if(size!==512)return size<64
            ?new Array(size).fill(0):new Float64Array(size);
            if(zbUsed===zbPiece){
            zbPool=new ArrayBuffer(8*zbPiece);zbUsed=0;}
            const at=8*zbUsed;zbUsed+=512;
            return new Float64Array(zbPool,at,512);};
            """;

    private FastLongs() {
    }

    /**
     * The script with the functions of the compiler's runtime replaced.
     *
     * @throws IllegalStateException if one of them is not there, as may be
     *                               with another version of the compiler
     */
    static String in(String script) {
        var text = new Replaced(script);
        words(text);
        sums(text);
        bits(text);
        text.put("sz=>new @(new BigInt64Array(sz));",
                "sz=>new @(zbArray(sz));");
        text.put("data=>{let buffer=new BigInt64Array(data.length);"
                + "buffer.set(data);return new @(buffer);}",
                "data=>new @(data)");
        text.put("if(typeof b.data.buffer!=='undefined'){d.data.set(",
                "if('set' in b.data&&'set' in d.data){d.data.set(");
        return WORDS + SUMS + BITS + ARRAYS + literals(text.toString());
    }

    /** Longs that are known need not be made. */
    private static String literals(String text) {
        String made = name(text, "zbMake;");
        String small = name(text, "val=>val;");
        String once = Pattern.compile("(?<![\\w$.])" + Pattern.quote(small)
                + "\\(\\s*(-?\\d+)\\)").matcher(text).replaceAll("($1)");
        return Pattern.compile("(?<![\\w$.])" + Pattern.quote(made)
                + "\\(\\s*(-?\\d+),\\s*(-?\\d+)\\)").matcher(once)
                .replaceAll(found -> literal(Long.parseLong(found.group(1)),
                        Long.parseLong(found.group(2))));
    }

    private static String literal(long low, long high) {
        long number = high << 32 | low & 0xffffffffL;
        boolean fits = number <= MOST && number >= LEAST;
        return "(" + number + (fits ? ")" : "n)");
    }

    /** The name that the compiler gave to something. */
    private static String name(String text, String value) {
        Matcher found = Pattern.compile("([\\w$]+)\\s*=\\s*"
                + Pattern.quote(value)).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the compiled script has no "
                    + value + ": see " + FastLongs.class.getName());
        }
        return found.group(1);
    }

    private static void words(Replaced text) {
        text.put("=BigInt(0);", "=0;");
        text.put("(lo,hi)=>BigInt.asIntN(64,BigInt.asUintN(64,BigInt(lo))"
                + "|BigInt.asUintN(64,BigInt(hi)<<BigInt(32)))", "zbMake");
        text.put("val=>BigInt.asIntN(64,BigInt(val|0))", "val=>val");
        text.put("val=>BigInt.asIntN(64,BigInt(val>=0?Math.floor(val)"
                + ":Math.ceil(val)))", "val=>zbOf(Math.trunc(val)+0)");
        text.put("val=>Number(BigInt.asIntN(64,val>>BigInt(32)))|0", "zbHi");
        text.put("val=>Number(BigInt.asIntN(32,val))|0", "zbLo");
        text.put("return $rt_numberConversionLongArray[0]",
                "return zbThin($rt_numberConversionLongArray[0])");
    }

    private static void sums(Replaced text) {
        text.put("(a,b)=>BigInt.asIntN(64,a+b)", "zbAdd");
        text.put("(a,b)=>BigInt.asIntN(64,a-b)", "zbSub");
        text.put("a=>BigInt.asIntN(64,-a)", "a=>zbSub(0,a)");
        text.put("(a,b)=>BigInt.asIntN(64,a*b)", "zbMul");
        text.put("(a,b)=>BigInt.asIntN(64,a/b)", "zbDiv");
        text.put("(a,b)=>BigInt.asIntN(64,a%b)", "zbRem");
        String one = "BigInt.asUintN(64,a)";
        String two = "BigInt.asUintN(64,b)";
        text.put("BigInt.asIntN(64," + one + "/" + two + ")",
                "zbThin(BigInt.asIntN(64,BigInt.asUintN(64,BigInt(a))"
                        + "/BigInt.asUintN(64,BigInt(b))))");
        text.put("BigInt.asIntN(64," + one + "%" + two + ")",
                "zbThin(BigInt.asIntN(64,BigInt.asUintN(64,BigInt(a))"
                        + "%BigInt.asUintN(64,BigInt(b))))");
        text.put("a=" + one + ";b=" + two + ";",
                "a=BigInt.asUintN(64,BigInt(a));"
                        + "b=BigInt.asUintN(64,BigInt(b));");
    }

    private static void bits(Replaced text) {
        text.put("(a,b)=>BigInt.asIntN(64,a&b)", "zbAnd");
        text.put("(a,b)=>BigInt.asIntN(64,a|b)", "zbOr");
        text.put("(a,b)=>BigInt.asIntN(64,a^b)", "zbXor");
        text.put("(a,b)=>BigInt.asIntN(64,a<<BigInt(b&63))", "zbShl");
        text.put("(a,b)=>BigInt.asIntN(64,a>>BigInt(b&63))", "zbShr");
        text.put("(a,b)=>BigInt.asIntN(64,BigInt.asUintN(64,a)"
                + ">>BigInt(b&63))", "zbShru");
    }
}
