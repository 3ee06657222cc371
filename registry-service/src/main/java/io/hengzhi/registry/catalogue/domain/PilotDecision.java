package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Refusal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The city office's word on a district's term as a pilot. A district has one term: it begins, ends, and may be prolonged. */
@PolicyClause("二(一)")
public sealed interface PilotDecision {

    /** The term that follows. */
    Pilot after(@Nullable Pilot standing);

    /** The rule it breaks; empty where it may be taken in the running quarter. */
    Optional<Refusal> findFault(DistrictCode district, @Nullable Pilot standing, Quarter now);

    /** As records write it: {@code start}, {@code prolong}, {@code end}, {@code retain}. */
    String text();

    /** @param to null for an open term */
    record Start(Quarter from, @Nullable Quarter to) implements PilotDecision {

        @Override
        public Pilot after(@Nullable Pilot standing) {
            return new Pilot(from, to);
        }

        @Override
        public Optional<Refusal> findFault(DistrictCode district, @Nullable Pilot standing, Quarter now) {
            if (standing != null) {
                return refused(
                        "decision",
                        "already-a-pilot",
                        "该区已有试点期，自 " + standing.from() + " 起。",
                        "The district has a term already, from " + standing.from() + ".",
                        "延长用 prolong，终止用 end。",
                        "Use prolong or end.");
            }
            if (to != null && to.isBefore(from)) {
                return refused(
                        "to",
                        "term-ends-before-it-begins",
                        "试点止季 " + to + " 早于起季 " + from + "。",
                        "The last quarter " + to + " is before the first, " + from + ".",
                        "更正起止季度。",
                        "Correct the quarters.");
            }
            return Optional.empty();
        }

        @Override
        public String text() {
            return "start";
        }
    }

    /** @param to null to leave the term open */
    record Prolong(@Nullable Quarter to) implements PilotDecision {

        @Override
        public Pilot after(@Nullable Pilot standing) {
            return require(standing).until(to);
        }

        @Override
        public Optional<Refusal> findFault(DistrictCode district, @Nullable Pilot standing, Quarter now) {
            if (standing == null) {
                return notAPilot();
            }
            Quarter last = standing.to();
            return last == null || (to != null && !to.isAfter(last))
                    ? refused(
                            "to",
                            "does-not-prolong",
                            last == null ? "试点期本无止季。" : "试点期本就到 " + last + "。",
                            last == null ? "The term is open already." : "The term lasts until " + last + " anyway.",
                            "填写更晚的季度，或改用 end。",
                            "Give a later quarter, or use end.")
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "prolong";
        }
    }

    /** Ends the term with a quarter that is not over yet, or the one before it: what has results keeps them. */
    record End(Quarter to) implements PilotDecision {

        @Override
        public Pilot after(@Nullable Pilot standing) {
            return require(standing).until(to);
        }

        @Override
        public Optional<Refusal> findFault(DistrictCode district, @Nullable Pilot standing, Quarter now) {
            if (standing == null) {
                return notAPilot();
            }
            Quarter last = standing.to();
            if (last != null && !to.isBefore(last)) {
                return refused(
                        "to",
                        "does-not-shorten",
                        "试点期本就到 " + last + " 为止。",
                        "The term ends with " + last + " anyway.",
                        "延长用 prolong。",
                        "Use prolong to make it longer.");
            }
            if (to.isBefore(now.previous())) {
                return refused(
                        "to",
                        "ends-in-the-past",
                        "止季 " + to + " 已过；已有的评价结果不能因此消失。",
                        "The quarter " + to + " is over; results that exist cannot vanish by this.",
                        "填写 " + now.previous() + " 或以后的季度。",
                        "Give " + now.previous() + " or a later quarter.");
            }
            return to.isBefore(standing.from())
                    ? refused(
                            "to",
                            "term-ends-before-it-begins",
                            "止季 " + to + " 早于起季 " + standing.from() + "。",
                            "The last quarter " + to + " is before the first, " + standing.from() + ".",
                            "更正止季。",
                            "Correct the quarter.")
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "end";
        }
    }

    /**
     * How many whole years of the district scoring keeps in memory; older ones lie on its disk. No figure depends on it.
     *
     * @param years null for all of them
     */
    @PolicyClause("ours: decision 0028")
    record Retain(@Nullable Integer years) implements PilotDecision {

        private static final int FEWEST = 1;
        private static final int MOST = 50;

        @Override
        public Pilot after(@Nullable Pilot standing) {
            return require(standing).keeping(years);
        }

        @Override
        public Optional<Refusal> findFault(DistrictCode district, @Nullable Pilot standing, Quarter now) {
            if (standing == null) {
                return notAPilot();
            }
            if (years != null && (years < FEWEST || years > MOST)) {
                return refused(
                        "yearsInMemory",
                        "years-in-memory-out-of-range",
                        "内存保留年数 " + years + " 不在 " + FEWEST + " 至 " + MOST + " 之间。",
                        "The number of years to keep in memory, " + years + ", is not from " + FEWEST + " to " + MOST
                                + ".",
                        "填写 " + FEWEST + " 至 " + MOST + " 的整数；不填表示全部保留在内存。",
                        "Give a whole number from " + FEWEST + " to " + MOST
                                + ", or none to keep all years in memory.");
            }
            return Objects.equals(years, standing.yearsInMemory())
                    ? refused(
                            "yearsInMemory",
                            "keeps-as-many-already",
                            years == null ? "该区本就全部保留在内存。" : "该区本就保留 " + years + " 年。",
                            years == null
                                    ? "All years of the district are kept in memory already."
                                    : "The district keeps " + years + " years already.",
                            "填写另一年数，或不作决定。",
                            "Give another number, or decide nothing.")
                    : Optional.empty();
        }

        @Override
        public String text() {
            return "retain";
        }
    }

    private static Pilot require(@Nullable Pilot standing) {
        if (standing == null) {
            throw new IllegalArgumentException("no term");
        }
        return standing;
    }

    private static Optional<Refusal> notAPilot() {
        return refused(
                "decision",
                "not-a-pilot",
                "该区没有试点期。",
                "The district has no term as a pilot.",
                "先用 start 开始试点。",
                "Begin one by start.");
    }

    private static Optional<Refusal> refused(
            String field, String rule, String zh, String en, String wayOutZh, String wayOutEn) {
        return Optional.of(Refusal.of(field, rule, zh, en, wayOutZh, wayOutEn));
    }
}
