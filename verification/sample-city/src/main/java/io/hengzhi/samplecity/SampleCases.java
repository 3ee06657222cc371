package io.hengzhi.samplecity;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import java.util.ArrayList;
import java.util.List;

/** The special cases of the sample city. Codes and names never change: tests, the demo and the documents use them. */
public final class SampleCases {

    private static final List<SampleCase> ALL = new ArrayList<>();

    /** The quarter that everything leads to. */
    public static final String QUARTER = "2025Q4";

    /** The district with the most enterprises, where nearly all special cases are. */
    public static final String DISTRICT = "110113";

    public static final SampleCase HERO = add(
            "HERO",
            new CreditCode("91110113MA0HE0001W"),
            "北京砺川精密传动有限公司",
            "110113-01",
            "数据齐全，位于第二类前列；占地面积登记偏大，更正后升入第一类",
            "Complete facts, high in the second class; its land is registered too large, a correction lifts it into the first");

    /** The land of the hero in {@link #QUARTER}'s year that its appeal is about. */
    public static final String HERO_LAND_FACT = HERO.creditCode() + ".landArea.2025Q4.natural-resources.1";

    /** What that fact should say, in the unit of {@link #HERO_LAND_UNIT}: half of what it says. */
    public static final String HERO_TRUE_LAND = Hero.TRUE_LAND_HECTARES;

    public static final String HERO_LAND_UNIT = "公顷";

    public static final SampleCase BELOW_AT_3_MU = special(
            1,
            "BELOW_AT_3_MU",
            "北京望舒陶艺有限公司",
            "110113-01",
            "规下，占地 2000 平方米即恰好 3 亩，纳入监测",
            "Below scale, 2,000 m² are exactly 3 mu: in");
    public static final SampleCase OUT_AT_50_STAFF = special(
            2,
            "OUT_AT_50_STAFF",
            "北京星槎服饰有限公司",
            "110113-02",
            "规下，占地不足 3 亩、用工 50 人，不纳入",
            "Below scale, under 3 mu and 50 staff: out");
    public static final SampleCase BELOW_AT_51_STAFF = special(
            3,
            "BELOW_AT_51_STAFF",
            "北京玄圃包装印刷有限公司",
            "110113-02",
            "规下，占地不足 3 亩、用工 51 人，纳入",
            "Below scale, under 3 mu and 51 staff: in");
    public static final SampleCase BELOW_AT_MEAN_50_25 = special(
            4,
            "BELOW_AT_MEAN_50_25",
            "北京抱朴家居有限公司",
            "110113-03",
            "规下，四季用工 50、50、50、51 人，均值 50.25，纳入",
            "Below scale, staff of 50, 50, 50 and 51, mean 50.25: in");
    public static final SampleCase ABOVE_AT_2000 = special(
            5,
            "ABOVE_AT_2000",
            "北京守拙金属制品有限公司",
            "110113-03",
            "2024 年营业收入恰为 2000 万元，规上",
            "Revenue of 2024 exactly 20 million yuan: above scale");
    public static final SampleCase BELOW_AT_1999_99 = special(
            6,
            "BELOW_AT_1999_99",
            "北京听松食品有限公司",
            "110113-03",
            "2024 年营业收入 1999.99 万元，规下",
            "Revenue of 2024 100 yuan short of 20 million: below scale");
    public static final SampleCase BELOW_WITHOUT_LAND = special(
            7,
            "BELOW_WITHOUT_LAND",
            "北京归雁设备修理有限公司",
            "110113-04",
            "规下，用工 80 人，占地未知：列名不排序",
            "Below scale with 80 staff, land unknown: listed without rank");
    public static final SampleCase NEW_IN_STATISTICS = special(
            8,
            "NEW_IN_STATISTICS",
            "北京若木传感技术有限公司",
            "110113-01",
            "2024 年二季度新入统，过渡期内不排名",
            "New in statistics in 2024Q2: in transition, not ranked");
    public static final SampleCase HEADQUARTERS = special(
            9,
            "HEADQUARTERS",
            "衡岳（北京）智能装备股份有限公司",
            "110113-04",
            "在京无生产制造环节的总部，过渡期",
            "Headquarters without production in Beijing: in transition");
    public static final SampleCase TRANSITION_ENDED_EARLY = special(
            10,
            "TRANSITION_ENDED_EARLY",
            "北京开阳里光电科技有限公司",
            "110113-01",
            "过渡期内，区里决定提前开展监测",
            "In transition, monitored earlier by the district's recorded decision");
    public static final SampleCase PROMOTED = special(
            11,
            "PROMOTED",
            "北京溯源里自动控制有限公司",
            "110113-02",
            "2022 年收入过线（小升规），过渡两年后自 2025 年起排名",
            "Grew above scale in 2022, ranked from 2025 after two years of transition");
    public static final SampleCase RELEGATED = special(
            12,
            "RELEGATED",
            "北京玉衡里橡塑制品有限公司",
            "110113-02",
            "2024 年收入跌破 2000 万元，2025 年转入规下名单",
            "Fell below 20 million yuan in 2024: on the below-scale list of 2025");
    public static final SampleCase MOVED = special(
            13,
            "MOVED",
            "110114",
            "北京北辰里机器人有限公司",
            "110114-01",
            "2025 年三季度由昌平迁入顺义，经记录的决定当季生效",
            "Moved from Changping to Shunyi, effective 2025Q3 by a recorded decision");
    public static final SampleCase MERGED_AWAY = special(
            14,
            "MERGED_AWAY",
            "北京叠浪汽车部件有限公司",
            "110113-03",
            "2025 年一季度并入他企，自该季退出名单",
            "Merged into another from 2025Q1, leaves the list");
    public static final SampleCase SUCCESSOR = special(
            15,
            "SUCCESSOR",
            "北京禾川汽车部件有限公司",
            "110113-03",
            "合并承继企业，增速按可比口径计算",
            "Took over another; growth on a comparable basis by a recorded decision");
    public static final SampleCase TIED_FIRST = special(
            16,
            "TIED_FIRST",
            "北京沐野新材料有限公司",
            "110113-02",
            "与另一企业各项数据完全相同，名次并列",
            "The same figures as another: they share a rank");
    public static final SampleCase TIED_SECOND = special(
            17,
            "TIED_SECOND",
            "北京叠岭新材料有限公司",
            "110113-02",
            "与另一企业各项数据完全相同，名次并列",
            "The same figures as another: they share a rank");
    public static final SampleCase NEARLY_TIED = special(
            18,
            "NEARLY_TIED",
            "北京泠川新材料有限公司",
            "110113-02",
            "税收仅多 1 元：显示的 4 位小数相同，实际不同",
            "One yuan of tax more: equal at the 4 decimals shown, not at 10");
    public static final SampleCase WITHOUT_ACCIDENTS = special(
            19,
            "WITHOUT_ACCIDENTS",
            "北京晏和电气设备有限公司",
            "110113-04",
            "事故起数四季均为 0，越小越好指标得上限",
            "No accident in four quarters: the smaller-is-better X reaches its cap");
    public static final SampleCase WITH_ACCIDENTS = special(
            20,
            "WITH_ACCIDENTS",
            "北京筠石金属制品有限公司",
            "110113-04",
            "四季共 5 起事故，越小越好指标得分低",
            "Five accidents in four quarters: the smaller-is-better X scores low");
    public static final SampleCase NOT_A_PILOT = special(
            21,
            "NOT_A_PILOT",
            "110119",
            "北京云栖里新材料有限公司",
            "110119-01",
            "所在的延庆区尚非试点区：数据保存，无评价结果",
            "Yanqing takes no part yet: facts are kept, no results");
    public static final SampleCase MISSING_RD = special(
            22, "MISSING_RD", "北京汭石智能装备有限公司", "110113-01", "研发经费从未上报：缺数", "R&D spending never reported: missing");
    public static final SampleCase MISSING_STAFF_QUARTER = special(
            23,
            "MISSING_STAFF_QUARTER",
            "北京棠屿医疗器械有限公司",
            "110113-04",
            "2025 年三季度用工缺报：两项人均指标缺数",
            "Staff of 2025Q3 not reported: both per-capita indicators are missing");
    public static final SampleCase MISSING_CARRIER = special(
            24,
            "MISSING_CARRIER",
            "北京霁川食品有限公司",
            "110113-03",
            "申明用电、气、油，天然气缺报：综合能耗不可推算",
            "Declares electricity, gas and diesel, gas never reported: energy cannot be derived");
    public static final SampleCase LAND_CARRIED = special(
            25,
            "LAND_CARRIED",
            "北京垚垣中药有限公司",
            "110113-02",
            "2025 年占地未报，沿用 2024 年并标注",
            "Land of 2025 not reported: carried from 2024, marked");
    public static final SampleCase LAND_EXPIRED = special(
            26,
            "LAND_EXPIRED",
            "北京稷岩橡塑制品有限公司",
            "110113-02",
            "占地末次上报为 2023 年，沿用期满：缺数",
            "Land last reported for 2023, carried no further: missing");
    public static final SampleCase DERIVED_ENERGY = special(
            27,
            "DERIVED_ENERGY",
            "北京嵘泽线缆有限公司",
            "110113-03",
            "综合能耗由电、气、油推算并标注",
            "Energy derived from electricity, gas and diesel, marked");
    public static final SampleCase ZERO_ENERGY = special(
            28,
            "ZERO_ENERGY",
            "北京翊辰里工艺制品有限公司",
            "110113-03",
            "能耗上报为 0：分母为零，计 0 分并说明",
            "Energy reported as 0: zero denominator, no points, with the reason");
    public static final SampleCase YEAR_TO_DATE = special(
            29, "YEAR_TO_DATE", "北京泓砾精密传动有限公司", "110113-01", "统计局按累计口径上报", "Statistics report the year to date");
    public static final SampleCase YEAR_TO_DATE_GAP = special(
            30,
            "YEAR_TO_DATE_GAP",
            "北京芃野包装印刷有限公司",
            "110113-01",
            "累计口径，2025 年二季度缺报：三季度待定，全年仍可用",
            "Year to date with 2025Q2 missing: Q3 pends, the whole year still counts");
    public static final SampleCase LOSS_MAKER = special(
            31,
            "LOSS_MAKER",
            "北京岚拓新材料有限公司",
            "110113-04",
            "亏损，退税使全年税收为负",
            "Loss-making, refunds make the year's tax negative");
    public static final SampleCase GIANT = special(
            32,
            "GIANT",
            "110302",
            "旻舟（北京）新能源整车股份有限公司",
            "110302-01",
            "龙头企业，数据以亿元上报",
            "A giant, reported in units of 100 million yuan");
    public static final SampleCase REVISED =
            special(33, "REVISED", "北京翀宇里电气设备有限公司", "110113-02", "税收修订为第 2 号", "Tax revised: revision 2 counts");
    public static final SampleCase REVISED_OUT_OF_ORDER = special(
            34,
            "REVISED_OUT_OF_ORDER",
            "北京珩屿里传感技术有限公司",
            "110113-02",
            "第 2 号修订先于第 1 号到达",
            "Revision 2 arrives before revision 1");
    public static final SampleCase REVISED_TWICE_THE_SAME = special(
            35,
            "REVISED_TWICE_THE_SAME",
            "北京皓泽里制药有限公司",
            "110113-03",
            "同一修订号报了两个不同的值：按次序取后者并告警",
            "One revision with two values: the later counts, with an alarm");
    public static final SampleCase REVISED_BASIS = special(
            36,
            "REVISED_BASIS",
            "北京峤岳里家居有限公司",
            "110113-03",
            "累计口径的修订取代当季口径的值",
            "A year-to-date revision replaces an own value");
    public static final SampleCase CORRECTED = special(
            37,
            "CORRECTED",
            "北京漪澜里生物制药有限公司",
            "110113-04",
            "异议成立后由税务局更正",
            "Corrected by the tax bureau after an upheld objection");
    public static final SampleCase SENT_TWICE =
            special(38, "SENT_TWICE", "北京榆垣里光电科技有限公司", "110113-04", "同一消息发送两次", "The same message twice");
    public static final SampleCase WITHDRAWN = special(
            39,
            "WITHDRAWN",
            "北京樾台里智能装备有限公司",
            "110113-01",
            "税收撤回，早先的修订不再恢复：缺数",
            "Tax withdrawn, the earlier revision does not come back: missing");
    public static final SampleCase WITHDRAWN_FIRST = special(
            40,
            "WITHDRAWN_FIRST",
            "北京颢川里机器人有限公司",
            "110113-01",
            "撤回先于被撤回的报告到达",
            "The withdrawal arrives before what it withdraws");
    public static final SampleCase DISAGREEMENT = special(
            41,
            "DISAGREEMENT",
            "北京瑧里精密传动有限公司",
            "110113-02",
            "两局用工数不一致：按目录次序取人力社保局",
            "Two bureaus disagree on staff: the catalogue's order decides");
    public static final SampleCase CONTRACT_BREAKER = special(
            42,
            "CONTRACT_BREAKER",
            "北京昶明里自动控制有限公司",
            "110113-01",
            "多条违反契约的消息，逐条拒收，数据不受影响",
            "Messages that break the contract in every way: refused, its figures stay");
    public static final SampleCase NOT_MANUFACTURING = special(
            43,
            "NOT_MANUFACTURING",
            "北京棣华里软件有限公司",
            "110113-01",
            "行业 65，非制造业，不纳入",
            "Industry 65, not manufacturing: out of scope");
    public static final SampleCase UNKNOWN_INDUSTRY = special(
            44, "UNKNOWN_INDUSTRY", "北京崧岩里科技有限公司", "110113-02", "行业未知，监测范围待定", "Industry unknown: undetermined");
    public static final SampleCase WITHOUT_FACTS = special(
            45, "WITHOUT_FACTS", "北京淙石里设备修理有限公司", "110113-02", "没有任何数据，监测范围待定", "No facts at all: undetermined");

    /** A valid code that no registry row has: facts of it are refused. */
    public static final CreditCode NOBODY = FictionalCodes.special(DISTRICT, 999);

    private SampleCases() {}

    /** All of them, in the order of their codes' numbers. */
    public static List<SampleCase> all() {
        return List.copyOf(ALL);
    }

    private static SampleCase special(int number, String constant, String name, String park, String zh, String en) {
        return special(number, constant, DISTRICT, name, park, zh, en);
    }

    /** @param district where it is registered: the code says so for ever */
    private static SampleCase special(
            int number, String constant, String district, String name, String park, String zh, String en) {
        return add(constant, FictionalCodes.special(district, number), name, park, zh, en);
    }

    private static SampleCase add(String constant, CreditCode code, String name, String park, String zh, String en) {
        ParkCode parkCode = ParkCode.of(park);
        DistrictCode district = parkCode.district();
        SampleCase added = new SampleCase(constant, code, name, district, parkCode, BilingualText.of(zh, en));
        ALL.add(added);
        return added;
    }
}
