package io.hengzhi.incentive.guidance.domain;

import io.hengzhi.incentive.guidance.domain.Standing.HeldClass;
import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.incentive.policy.domain.Measure;
import io.hengzhi.incentive.policy.domain.PlaceNames;
import io.hengzhi.incentive.policy.domain.Terms;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.scheme.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an enterprise may expect in a period: each measure either with its why or with its why-not. It is indicative (预估)
 * and gives no entitlement: that comes from the final annual class only.
 *
 * @param items the measures it qualifies for
 * @param notYet the others
 */
@PolicyClause("四")
public record Guidance(HeldClass held, List<Item> items, List<Withheld> notYet) {

    public static final BilingualText LABEL = new BilingualText("预估", "Indicative");

    /** @param conditions what the grantor still looks at */
    public record Item(Measure measure, BilingualText why, List<BilingualText> conditions) {
        public Item {
            conditions = List.copyOf(conditions);
        }
    }

    /** @param conditions what would have to be met; none where the measure is meant for others */
    public record Withheld(Measure measure, BilingualText whyNot, List<BilingualText> conditions) {
        public Withheld {
            conditions = List.copyOf(conditions);
        }
    }

    public Guidance {
        items = List.copyOf(items);
        notYet = List.copyOf(notYet);
    }

    /** The codes of the measures it qualifies for. */
    public List<String> measures() {
        return items.stream().map(item -> item.measure().code()).toList();
    }

    /** Goes through the policy's measures for the class held in a list in a period. */
    public static Guidance of(IncentivePolicy policy, Period period, MonitoringList list, HeldClass held) {
        List<Item> items = new ArrayList<>();
        List<Withheld> notYet = new ArrayList<>();
        BilingualText stands = stands(period, list, held);
        for (Measure measure : policy.measures()) {
            switch (measure.termsFor(held.place())) {
                case Terms.Offered(List<BilingualText> conditions) ->
                    items.add(new Item(measure, why(stands, measure), conditions));
                case Terms.OnConditions(List<BilingualText> conditions) ->
                    notYet.add(new Withheld(measure, notMetYet(stands, conditions), conditions));
                case Terms.NotOffered() -> notYet.add(new Withheld(measure, forOthers(stands, measure), List.of()));
            }
        }
        return new Guidance(held, items, notYet);
    }

    /** Where it stands: the first half of every why and why-not. */
    private static BilingualText stands(Period period, MonitoringList list, HeldClass held) {
        BilingualText place = PlaceNames.of(held.place());
        return new BilingualText(
                nameOf(period) + "在" + (list == MonitoringList.BELOW_SCALE ? "规模以下" : "规模以上") + "名单中为 " + held.code()
                        + " 类“" + held.name().zh() + "”（" + place.zh() + "）",
                "Class " + held.code() + " \"" + held.name().en() + "\" (" + place.en() + ") of the "
                        + (list == MonitoringList.BELOW_SCALE ? "below-scale" : "above-scale") + " list in " + period);
    }

    private static String nameOf(Period period) {
        return switch (period) {
            case Quarter quarter -> quarter.year() + " 年第 " + quarter.number() + " 季度";
            case io.hengzhi.kernel.Year year -> year.year() + " 年";
        };
    }

    private static BilingualText why(BilingualText stands, Measure measure) {
        return new BilingualText(
                stands.zh() + "，依" + measure.clause() + "：" + measure.promise().zh(),
                stands.en() + "; by clause " + measure.clause() + ": "
                        + measure.promise().en());
    }

    private static BilingualText notMetYet(BilingualText stands, List<BilingualText> conditions) {
        return new BilingualText(
                stands.zh() + "，满足下列条件后可适当享受，以年度结果核定：" + joined(conditions, true) + "。",
                stands.en() + "; open on these conditions, judged by the annual result: " + joined(conditions, false)
                        + ".");
    }

    private static BilingualText forOthers(BilingualText stands, Measure measure) {
        List<Place> places = measure.offeredTo();
        String zh = places.stream().map(place -> PlaceNames.of(place).zh()).collect(Collectors.joining("、"));
        String en = places.stream().map(place -> PlaceNames.of(place).en()).collect(Collectors.joining(" and "));
        return new BilingualText(
                stands.zh() + "；该项面向" + zh + "企业（" + measure.clause() + "）。",
                stands.en() + "; the measure is for enterprises in the " + en + " (" + measure.clause() + ").");
    }

    private static String joined(List<BilingualText> conditions, boolean chinese) {
        return conditions.stream()
                .map(condition -> chinese ? condition.zh() : condition.en())
                .collect(Collectors.joining(chinese ? "；" : "; "));
    }
}
