package io.hengzhi.registry.scheme.domain;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.PolicyClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a scheme says otherwise than another. Indicators and classes are told apart by their codes, decimals by
 * their value: 15 and 15.00 are the same.
 */
@PolicyClause("三(三)")
public final class SchemeComparison {

    /** What became of something. */
    public enum Kind {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * One thing that differs.
     *
     * @param field its path, indicators and classes by code: {@code indicators[taxPerMu].weight}
     * @param name what it is, for people
     * @param from null where it was not there
     * @param to null where it is there no more
     */
    public record Difference(
            String field,
            Kind kind,
            BilingualText name,
            @Nullable String from,
            @Nullable String to) {}

    private final List<Difference> differences = new ArrayList<>();

    private SchemeComparison() {}

    /** Every difference, in the order of the document. */
    public static List<Difference> between(SchemeDocument from, SchemeDocument to) {
        SchemeComparison comparison = new SchemeComparison();
        comparison.whole(from, to);
        comparison.indicators(from.indicators(), to.indicators());
        comparison.classes("classesAbove", "规上分类", "classes above scale", from.classesAbove(), to.classesAbove());
        comparison.classes("classesBelow", "规下分类", "classes below scale", from.classesBelow(), to.classesBelow());
        return List.copyOf(comparison.differences);
    }

    private void whole(SchemeDocument from, SchemeDocument to) {
        text("framework", "框架", "framework", from.framework(), to.framework());
        text("window", "窗口", "window", from.window(), to.window());
        text("missing", "缺数规则", "rule for missing values", from.missing(), to.missing());
        text(
                "transitionYears",
                "过渡期（年）",
                "transition in years",
                String.valueOf(from.transitionYears()),
                String.valueOf(to.transitionYears()));
    }

    private void indicators(List<SchemeDocument.Indicator> from, List<SchemeDocument.Indicator> to) {
        Map<String, SchemeDocument.Indicator> before = byCode(from, SchemeDocument.Indicator::code);
        Map<String, SchemeDocument.Indicator> after = byCode(to, SchemeDocument.Indicator::code);
        for (String code : codes(before, after)) {
            String field = "indicators[" + code + "]";
            SchemeDocument.Indicator was = before.get(code);
            SchemeDocument.Indicator is = after.get(code);
            if (was == null || is == null) {
                whole(field, "指标 " + code, "indicator " + code, shown(was), shown(is));
            } else {
                indicator(field, code, was, is);
            }
        }
    }

    private static @Nullable String shown(SchemeDocument.@Nullable Indicator indicator) {
        if (indicator == null) {
            return null;
        }
        String measures = measures(indicator);
        return "weight " + indicator.weight() + ", baseline " + indicator.baseline()
                + (measures == null ? "" : ", " + measures);
    }

    /** What a district's own indicator measures; null for the framework's, whose formula is the framework's. */
    private static @Nullable String measures(SchemeDocument.Indicator indicator) {
        if (indicator.formula() != null) {
            return indicator.formula();
        }
        return indicator.denominator() == null
                ? indicator.numerator()
                : indicator.numerator() + " / " + indicator.denominator();
    }

    private void indicator(String field, String code, SchemeDocument.Indicator was, SchemeDocument.Indicator is) {
        text(field + ".name", code + " 名称", "name of " + code, shown(was.name()), shown(is.name()));
        text(field + ".formula", code + " 公式", "formula of " + code, measures(was), measures(is));
        text(field + ".unit", code + " 单位", "unit of " + code, was.unit(), is.unit());
        text(field + ".direction", code + " 方向", "direction of " + code, direction(was), direction(is));
        decimal(field + ".weight", code + " 权重", "weight of " + code, was.weight(), is.weight());
        decimal(field + ".baseline", code + " 基准值", "baseline of " + code, was.baseline(), is.baseline());
        text(
                field + ".baselineSource",
                code + " 基准值出处",
                "source of the baseline of " + code,
                shown(was.baselineSource()),
                shown(is.baselineSource()));
        text(field + ".growthForm", code + " 增速形式", "growth form of " + code, growthForm(was), growthForm(is));
        text(
                field + ".notApplicableIndustries",
                code + " 不适用行业",
                "industries " + code + " does not apply to",
                industries(was),
                industries(is));
    }

    /** Left out it means the larger the better. */
    private static String direction(SchemeDocument.Indicator indicator) {
        return indicator.direction() == null ? "larger-is-better" : indicator.direction();
    }

    /** Left out it means the ratio. */
    private static String growthForm(SchemeDocument.Indicator indicator) {
        return indicator.growthForm() == null ? "ratio" : indicator.growthForm();
    }

    private static @Nullable String industries(SchemeDocument.Indicator indicator) {
        return indicator.notApplicableIndustries().isEmpty()
                ? null
                : String.join(
                        ", ",
                        indicator.notApplicableIndustries().stream().sorted().toList());
    }

    private void classes(
            String field,
            String zh,
            String en,
            SchemeDocument.@Nullable Classes from,
            SchemeDocument.@Nullable Classes to) {
        if (from == null || to == null) {
            whole(field, zh, en, shown(from), shown(to));
            return;
        }
        text(field + ".by", zh + "依据", en + " by", from.by(), to.by());
        Map<String, SchemeDocument.ClassEntry> before = byCode(from.classes(), SchemeDocument.ClassEntry::code);
        Map<String, SchemeDocument.ClassEntry> after = byCode(to.classes(), SchemeDocument.ClassEntry::code);
        List<String> kept = before.keySet().stream().filter(after::containsKey).toList();
        List<String> keptAfter =
                after.keySet().stream().filter(before::containsKey).toList();
        if (!kept.equals(keptAfter)) {
            text(field + ".order", zh + "次序", "order of " + en, String.join(", ", kept), String.join(", ", keptAfter));
        }
        for (String code : codes(before, after)) {
            String at = field + "[" + code + "]";
            SchemeDocument.ClassEntry was = before.get(code);
            SchemeDocument.ClassEntry is = after.get(code);
            if (was == null || is == null) {
                whole(at, "类别 " + code, "class " + code, shown(was), shown(is));
                continue;
            }
            text(at + ".name", "类别 " + code + " 名称", "name of class " + code, shown(was.name()), shown(is.name()));
            decimal(at + ".upTo", "类别 " + code + " 界限", "limit of class " + code, was.upTo(), is.upTo());
            decimal(at + ".floor", "类别 " + code + " 最低分", "floor of class " + code, was.floor(), is.floor());
            text(at + ".place", "类别 " + code + " 位置", "place of class " + code, was.place(), is.place());
        }
    }

    private static @Nullable String shown(SchemeDocument.@Nullable Classes classes) {
        return classes == null
                ? null
                : classes.by() + ": "
                        + String.join(
                                ", ",
                                classes.classes().stream()
                                        .map(SchemeDocument.ClassEntry::code)
                                        .toList());
    }

    private static @Nullable String shown(SchemeDocument.@Nullable ClassEntry entry) {
        return entry == null ? null : entry.upTo() == null ? "last" : "up to " + entry.upTo();
    }

    private static @Nullable String shown(@Nullable BilingualText text) {
        return text == null ? null : text.toString();
    }

    private void decimal(String field, String zh, String en, @Nullable String from, @Nullable String to) {
        boolean same = from != null
                && to != null
                && Amount.parse(from) instanceof Parsed.Valid<Amount>(Amount was)
                && Amount.parse(to) instanceof Parsed.Valid<Amount>(Amount is)
                && was.equals(is);
        if (!same) {
            text(field, zh, en, from, to);
        }
    }

    private void text(String field, String zh, String en, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            differences.add(new Difference(field, Kind.CHANGED, BilingualText.of(zh, en), from, to));
        }
    }

    /** Something that is in one of the two only, or in neither. */
    private void whole(String field, String zh, String en, @Nullable String from, @Nullable String to) {
        if (from != null || to != null) {
            differences.add(new Difference(
                    field, from == null ? Kind.ADDED : Kind.REMOVED, BilingualText.of(zh, en), from, to));
        }
    }

    private static <T> Map<String, T> byCode(List<T> entries, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        entries.forEach(entry -> byCode.putIfAbsent(code.apply(entry), entry));
        return byCode;
    }

    private static Set<String> codes(Map<String, ?> before, Map<String, ?> after) {
        Set<String> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes;
    }
}
