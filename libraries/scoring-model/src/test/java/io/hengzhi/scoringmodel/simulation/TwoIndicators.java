package io.hengzhi.scoringmodel.simulation;

import static io.hengzhi.scoringmodel.Schemes.band;
import static io.hengzhi.scoringmodel.Schemes.core;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoringmodel.Beijing;
import io.hengzhi.scoringmodel.Facts;
import io.hengzhi.scoringmodel.Schemes;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.scheme.Framework;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeDraft;
import io.hengzhi.scoringmodel.scheme.SchemeDraft.DraftClasses;
import java.util.ArrayList;
import java.util.List;

/**
 * A framework of two indicators that share no quantity, both with a baseline of 10, so that every score can be worked by
 * hand; four members, and classes A to 25 %, B to 50 %, C the rest.
 */
final class TwoIndicators {

    static final Framework FRAMEWORK =
            new Framework("two", BilingualText.of("两项", "Two"), List.of(CoreSix.TAX_PER_MU, CoreSix.OUTPUT_PER_ENERGY));

    static final DraftClasses CLASSES = new DraftClasses(
            "share",
            List.of(
                    band("A", "优先", "25", null, "front"),
                    band("B", "鼓励", "50", null, "middle"),
                    band("C", "帮扶", null, null, "rear")));

    private TwoIndicators() {}

    static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA%07d".formatted(number));
    }

    /** With 1 mu and 1 tce, so that tax and output are the values; {@code -} for what was not reported. */
    static Cohort.Member member(int number, String taxPerMu, String outputPerEnergy) {
        return new Cohort.Member(
                code(number),
                Subject.of(facts(number, taxPerMu, outputPerEnergy).fold(), null));
    }

    static Facts facts(int number, String taxPerMu, String outputPerEnergy) {
        Facts facts = Facts.none();
        facts.and(Beijing.own(Beijing.LAND, "2025Q4", "1").of(code(number)));
        if (!taxPerMu.equals("-")) {
            facts.and(Beijing.ytd(Beijing.TAX, "2025Q4", taxPerMu).of(code(number)));
        }
        facts.and(Beijing.ytd(Beijing.ENERGY, "2025Q4", "1").of(code(number)));
        if (!outputPerEnergy.equals("-")) {
            facts.and(Beijing.ytd(Beijing.OUTPUT, "2025Q4", outputPerEnergy).of(code(number)));
        }
        return facts;
    }

    static Cohort cohort(Cohort.Member... members) {
        return new Cohort(MonitoringList.ABOVE_SCALE, new Year(2025), List.of(members));
    }

    /** Under 50 and 50 they have 110, 100, 90 and 70 points. */
    static Cohort four() {
        return cohort(member(1, "20", "2"), member(2, "10", "10"), member(3, "4", "14"), member(4, "2", "12"));
    }

    static Evaluator evaluator(String taxPerMuWeight, String outputPerEnergyWeight) {
        return new Evaluator(scheme(draft(taxPerMuWeight, outputPerEnergyWeight)));
    }

    static SchemeDraft draft(String taxPerMuWeight, String outputPerEnergyWeight) {
        SchemeDraft draft = Schemes.classes(
                Schemes.draft(
                        core("taxPerMu", taxPerMuWeight, "10", null),
                        core("outputPerEnergy", outputPerEnergyWeight, "10", null)),
                CLASSES,
                null);
        return new SchemeDraft(
                draft.district(),
                draft.year(),
                draft.version(),
                FRAMEWORK.code(),
                draft.window(),
                draft.missing(),
                draft.transitionYears(),
                draft.indicators(),
                draft.classesAbove(),
                draft.classesBelow());
    }

    static Scheme scheme(SchemeDraft draft) {
        return draft.check(List.of(FRAMEWORK), Beijing.CATALOGUE).orElseThrow();
    }

    /** Ranks in the order of members, 0 for none. */
    static List<Integer> ranks(SimulatedList list) {
        List<Integer> ranks = new ArrayList<>();
        for (int i = 0; i < list.cohort().size(); i++) {
            ranks.add(list.rank(i));
        }
        return ranks;
    }

    /** Classes in the order of members, as one word, {@code -} for none. */
    static String classes(SimulatedList list) {
        StringBuilder classes = new StringBuilder();
        for (int i = 0; i < list.cohort().size(); i++) {
            classes.append(list.findSeat(i)
                    .map(SimulatedList.Seat::band)
                    .map(one -> one.code())
                    .orElse("-"));
        }
        return classes.toString();
    }
}
