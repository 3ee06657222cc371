package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.workbook.ErrorWorkbook;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a column holds by its heading: what the bureau decided before, else the names in Chinese and English, the
 * codes, and for values the name of the quantity with its unit, as in 税收（万元，累计）.
 */
public final class HeadingReading {

    private static final Pattern WITH_BRACKET = Pattern.compile("(.+)[(\\[]([^()\\[\\]]+)[)\\]]");
    private static final List<String> YEAR_TO_DATE =
            List.of("累计", "本年累计", "年初至今", "年初累计", "yeartodate", "ytd", "year-to-date");
    private static final List<String> OWN = List.of("当季", "本季", "own");
    private static final Map<String, Role> NAMES = new HashMap<>();

    static {
        name(Role.CREDIT_CODE, "统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "creditcode", "unifiedsocialcreditcode");
        name(Role.QUARTER, "季度", "报告期", "所属期", "所属季度", "数据期", "quarter", "period");
        name(Role.QUANTITY, "数据项", "数据项代码", "指标", "指标名称", "quantity");
        name(Role.VALUE, "数值", "值", "上报值", "value");
        name(Role.UNIT, "单位", "计量单位", "unit");
        name(Role.BASIS, "口径", "数据口径", "basis");
        name(Role.REVISION, "修订号", "修订", "revision");
        name(Role.IGNORED, "企业名称", "单位名称", "名称", "enterprise", "name", "enterprisename");
        name(Role.IGNORED, "序号", "备注", "说明", "所在区", "园区", "no", "no.", "remark", "remarks", "note");
        name(Role.IGNORED, normal(ErrorWorkbook.REASON_HEADING));
    }

    private final Catalogue catalogue;
    private final Map<String, ColumnMeaning> remembered;

    /** @param remembered what the bureau decided before, by {@link #normal} heading */
    public HeadingReading(Catalogue catalogue, Map<String, ColumnMeaning> remembered) {
        this.catalogue = catalogue;
        this.remembered = Map.copyOf(remembered);
    }

    private static void name(Role role, String... names) {
        for (String name : names) {
            NAMES.put(name, role);
        }
    }

    /** A heading without what does not distinguish it: spaces, width, case. */
    public static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toLowerCase(Locale.ROOT);
    }

    public ColumnMeaning read(String heading) {
        String normal = normal(heading);
        ColumnMeaning decided = remembered.get(normal);
        if (decided != null) {
            return decided;
        }
        // a template names a column in both languages: "季度 Quarter"
        String chinese = normal.replaceAll("(?<=\\p{IsHan})[a-z]+$", "");
        Role role = NAMES.getOrDefault(normal, NAMES.get(chinese));
        if (role != null) {
            return ColumnMeaning.of(role);
        }
        Quantity named = findQuantity(normal);
        if (named != null) {
            return ColumnMeaning.fact(named.code().value(), unitOf(named, null), Basis.OWN);
        }
        Matcher bracket = WITH_BRACKET.matcher(normal);
        String base = bracket.matches() ? bracket.group(1) : normal;
        String unit = null;
        Basis basis = Basis.OWN;
        for (String part : bracket.matches() ? bracket.group(2).split("[,;、]") : new String[0]) {
            if (YEAR_TO_DATE.contains(part)) {
                basis = Basis.YEAR_TO_DATE;
            } else if (!OWN.contains(part)) {
                unit = part.startsWith("单位:") ? part.substring(3) : part;
            }
        }
        if (NAMES.get(base) == Role.VALUE) {
            return new ColumnMeaning(Role.VALUE, null, unit, null);
        }
        for (String word : YEAR_TO_DATE) {
            if (base.length() > word.length() && (base.endsWith(word) || base.startsWith(word))) {
                basis = Basis.YEAR_TO_DATE;
                base = base.endsWith(word)
                        ? base.substring(0, base.length() - word.length())
                        : base.substring(word.length());
                break;
            }
        }
        Quantity quantity = findQuantity(base);
        return quantity == null
                ? ColumnMeaning.of(Role.UNKNOWN)
                : ColumnMeaning.fact(quantity.code().value(), unitOf(quantity, unit), basis);
    }

    /** A quantity by its code or either name, or by what stands before the bracket of one name alone: 税收 for 税收（实缴）. */
    @Nullable
    Quantity findQuantity(String text) {
        String wanted = normal(text);
        List<Quantity> byShortName = new ArrayList<>();
        for (Quantity quantity : catalogue.quantities()) {
            String chinese = normal(quantity.name().zh());
            if (normal(quantity.code().value()).equals(wanted)
                    || chinese.equals(wanted)
                    || normal(quantity.name().en()).equals(wanted)) {
                return quantity;
            }
            Matcher bracket = WITH_BRACKET.matcher(chinese);
            if (bracket.matches() && bracket.group(1).equals(wanted)) {
                byShortName.add(quantity);
            }
        }
        return byShortName.size() == 1 ? byShortName.getFirst() : null;
    }

    /** The unit as the catalogue writes it; as it stands where the quantity does not know it; the only one where none is given. */
    static @Nullable String unitOf(Quantity quantity, @Nullable String given) {
        if (given == null) {
            return quantity.acceptedUnits().size() == 1 ? quantity.unit() : null;
        }
        return quantity.acceptedUnits().stream()
                .filter(accepted -> normal(accepted).equals(normal(given)))
                .findFirst()
                .orElse(given);
    }

    static @Nullable Basis basisOf(String text) {
        String normal = normal(text);
        return YEAR_TO_DATE.contains(normal) || YEAR_TO_DATE.contains(normal.replaceAll("(?<=\\p{IsHan})[a-z]+$", ""))
                ? Basis.YEAR_TO_DATE
                : OWN.contains(normal) || OWN.contains(normal.replaceAll("(?<=\\p{IsHan})[a-z]+$", ""))
                        ? Basis.OWN
                        : null;
    }
}
