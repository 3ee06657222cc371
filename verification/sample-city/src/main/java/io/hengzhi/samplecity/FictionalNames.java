package io.hengzhi.samplecity;

/**
 * Names of enterprises that do not exist: an invented stem of two rare characters, the trade, the legal form. Every index
 * has a stem of its own, so a name never repeats.
 */
final class FictionalNames {

    private static final String FIRST = "碛泠叠椿溯泓霖筠汭霁嵘旻垚稷晏棠沐芃岚澜翀珩皓峤漪榆樾垣溟湛砚弈蘅楹栩颢瑧昶棣崧淙翎芷璟珺钧锟铄镕骊骁骐珂珞琤瑄璞";
    private static final String SECOND = "川岭舟石野屿泽岩源里和拓衡岳原汀渚渡陌阡畴冶铭砥梁桥堰畔麓谷峪台枫栎桐槿菱荻苇穗稔";
    /** The second character where a special case already has the stem. */
    private static final char SPARE = '霭';

    private FictionalNames() {}

    /** How many stems there are. */
    static int stems() {
        return FIRST.length() * SECOND.length();
    }

    private static String stem(int index) {
        // 1009 is a prime that divides neither length: neighbours in the list do not share a character
        int scrambled = (int) ((index * 1009L + 417) % stems());
        String first = FIRST.substring(scrambled % FIRST.length()).substring(0, 1);
        String stem = first + SECOND.charAt(scrambled / FIRST.length());
        boolean taken =
                SampleCases.all().stream().anyMatch(special -> special.name().contains(stem));
        return taken ? first + SPARE : stem;
    }

    static String ordinary(int index, String trade, SeededRandom random) {
        String stem = stem(index);
        return switch (random.nextInt(10)) {
            case 0 -> stem + "（北京）" + trade + "股份有限公司";
            case 1 -> stem + "（北京）" + trade + "有限公司";
            case 2 -> "北京" + stem + trade + "股份有限公司";
            default -> "北京" + stem + trade + "有限公司";
        };
    }
}
