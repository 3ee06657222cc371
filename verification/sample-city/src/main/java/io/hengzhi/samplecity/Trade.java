package io.hengzhi.samplecity;

import java.util.List;

/**
 * A line of business with the magnitudes typical of it; the city's figures are drawn around them.
 *
 * @param industry GB/T 4754-2017
 * @param product what it is called in a company's name
 * @param share how often it occurs, relative to the others
 * @param revenuePerHead median, 万元 a year
 * @param outputPerTce median, 万元 per 吨标准煤
 * @param rdIntensity median share of revenue
 * @param squareMetresPerHead median
 */
record Trade(
        String industry,
        String product,
        int share,
        double revenuePerHead,
        double outputPerTce,
        double rdIntensity,
        double squareMetresPerHead) {

    static final List<Trade> ALL = List.of(
            new Trade("13", "农产品加工", 3, 120, 12, 0.012, 120),
            new Trade("1411", "烘焙食品", 3, 85, 11, 0.012, 90),
            new Trade("14", "食品", 4, 95, 12, 0.016, 95),
            new Trade("1513", "精酿啤酒", 1, 130, 9, 0.010, 150),
            new Trade("15", "饮品", 2, 120, 11, 0.012, 120),
            new Trade("16", "烟具", 1, 100, 20, 0.015, 80),
            new Trade("17", "纺织", 1, 60, 8, 0.014, 110),
            new Trade("18", "服饰", 4, 62, 24, 0.015, 60),
            new Trade("19", "皮具", 1, 60, 22, 0.012, 60),
            new Trade("20", "竹木制品", 1, 65, 10, 0.010, 140),
            new Trade("2110", "家居", 3, 75, 20, 0.018, 130),
            new Trade("22", "纸制品", 2, 85, 8, 0.012, 120),
            new Trade("2319", "包装印刷", 5, 72, 14, 0.020, 80),
            new Trade("24", "文体用品", 2, 70, 20, 0.022, 75),
            new Trade("25", "清洁燃料", 1, 360, 5, 0.012, 260),
            new Trade("26", "精细化工", 5, 150, 6, 0.030, 150),
            new Trade("2720", "制药", 5, 150, 16, 0.062, 95),
            new Trade("2740", "中药", 3, 125, 15, 0.035, 105),
            new Trade("2761", "生物制药", 5, 170, 18, 0.085, 85),
            new Trade("28", "化纤", 1, 110, 6, 0.020, 150),
            new Trade("29", "橡塑制品", 4, 85, 9, 0.024, 105),
            new Trade("3021", "装配式建材", 4, 120, 5, 0.018, 190),
            new Trade("30", "新材料", 6, 120, 7, 0.038, 130),
            new Trade("31", "特钢制品", 1, 210, 4, 0.018, 210),
            new Trade("32", "有色合金", 2, 230, 7, 0.030, 140),
            new Trade("33", "金属制品", 6, 90, 11, 0.022, 120),
            new Trade("34", "精密传动", 8, 105, 18, 0.042, 95),
            new Trade("3491", "机器人", 3, 120, 26, 0.090, 60),
            new Trade("35", "智能装备", 9, 110, 22, 0.052, 85),
            new Trade("3581", "医疗器械", 8, 115, 24, 0.072, 55),
            new Trade("3612", "新能源整车", 1, 330, 30, 0.038, 160),
            new Trade("3670", "汽车部件", 7, 130, 17, 0.034, 105),
            new Trade("37", "轨道装备", 4, 140, 22, 0.052, 110),
            new Trade("3831", "线缆", 3, 160, 20, 0.028, 95),
            new Trade("3841", "储能电池", 2, 150, 15, 0.058, 90),
            new Trade("38", "电气设备", 8, 125, 24, 0.046, 75),
            new Trade("3973", "集成电路", 3, 170, 12, 0.125, 60),
            new Trade("39", "光电科技", 8, 140, 22, 0.078, 55),
            new Trade("4011", "自动控制", 5, 115, 30, 0.080, 45),
            new Trade("40", "传感技术", 7, 105, 28, 0.076, 50),
            new Trade("41", "工艺制品", 1, 65, 18, 0.020, 70),
            new Trade("42", "资源循环利用", 2, 100, 9, 0.022, 230),
            new Trade("43", "设备修理", 3, 75, 24, 0.024, 85));

    private static final int SHARES = ALL.stream().mapToInt(Trade::share).sum();

    static Trade pick(SeededRandom random) {
        int ticket = random.nextInt(SHARES);
        for (Trade trade : ALL) {
            ticket -= trade.share;
            if (ticket < 0) {
                return trade;
            }
        }
        throw new IllegalStateException("the shares do not add up");
    }

    static Trade of(String product) {
        return ALL.stream()
                .filter(trade -> trade.product.equals(product))
                .findFirst()
                .orElseThrow();
    }
}
