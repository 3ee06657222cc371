package io.hengzhi.ingestion.intake;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.UnitConversion;
import java.util.List;
import java.util.stream.Stream;

/** A small catalogue whose every figure can be checked by hand. */
public final class SampleCatalogue {

    private SampleCatalogue() {}

    public static Catalogue catalogue() {
        return new Catalogue(
                1,
                List.of(),
                List.of(),
                List.of(
                        quantity("taxPaid", "税收（实缴）", "万元", Quantity.Kind.FLOW, true, "tax", "万元,元,亿元"),
                        quantity("revenue", "营业收入", "万元", Quantity.Kind.FLOW, true, "statistics", "万元,元,亿元"),
                        quantity("output", "工业总产值", "万元", Quantity.Kind.FLOW, false, "statistics", "万元,元"),
                        quantity(
                                "staff",
                                "平均用工人数",
                                "人",
                                Quantity.Kind.STOCK,
                                false,
                                "human-resources,statistics,tax",
                                "人"),
                        quantity(
                                "landArea",
                                "占地面积",
                                "亩",
                                Quantity.Kind.STOCK,
                                false,
                                "natural-resources,park",
                                "亩,公顷,平方米"),
                        quantity(
                                "electricity",
                                "用电量",
                                "kWh",
                                Quantity.Kind.FLOW,
                                false,
                                "power,statistics",
                                "kWh,万kWh")),
                List.of(
                        conversion("元-万元-1", "元", "万元", "1/10000", "1949Q1"),
                        conversion("亿元-万元-1", "亿元", "万元", "10000/1", "2000Q1"),
                        conversion("公顷-亩-1", "公顷", "亩", "15/1", "1949Q1"),
                        conversion("平方米-亩-1", "平方米", "亩", "3/2000", "1949Q1"),
                        conversion("万kWh-kWh-1", "万kWh", "kWh", "10000/1", "1949Q1")),
                List.of(),
                List.of());
    }

    private static Quantity quantity(
            String code,
            String zh,
            String unit,
            Quantity.Kind kind,
            boolean mayBeNegative,
            String owners,
            String acceptedUnits) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(zh, code),
                unit,
                kind,
                Quantity.Frequency.QUARTERLY,
                mayBeNegative,
                Stream.of(owners.split(",")).map(BureauCode::of).toList(),
                List.of(acceptedUnits.split(",")));
    }

    private static UnitConversion conversion(String id, String from, String to, String factor, String validFrom) {
        return new UnitConversion(id, from, to, Ratio.of(factor), Quarter.of(validFrom), "definition");
    }
}
