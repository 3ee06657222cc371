package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.evaluation.Term;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.fact.EnergyFactors;
import io.hengzhi.scoringmodel.formula.Calculation;
import io.hengzhi.scoringmodel.formula.Fraction;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a score again from what a passport holds: the fold of its facts, each term, the sum. Nothing else is asked. */
@PolicyClause("ours: DOMAIN 5")
public final class Recomputation {

    private Recomputation() {}

    /** Throws {@link IllegalArgumentException} where facts and method do not fit each other. */
    public static Json.Members arithmetic(ScorePassport passport) {
        Catalogue catalogue =
                new Catalogue(1, List.of(), List.of(), passport.quantities(), List.of(), List.of(), List.of());
        Scheme scheme = SchemeReading.read(passport.scheme(), passport.schemeVersion(), catalogue)
                .orElseThrow();
        Evaluator evaluator = new Evaluator(scheme);
        EffectiveFacts facts = fold(passport.own(), catalogue);
        if (passport.list() == MonitoringList.BELOW_SCALE) {
            return below(evaluator.taxPerMu(facts, passport.period()));
        }
        List<Subject.Predecessor> predecessors = passport.predecessors().stream()
                .map(one -> new Subject.Predecessor(fold(one.evidence(), catalogue), one.leftFrom()))
                .toList();
        return above(
                evaluator.evaluate(new Subject(facts, passport.industry(), Set.of(), predecessors), passport.period()));
    }

    private static EffectiveFacts fold(Evidence evidence, Catalogue catalogue) {
        List<ReportedCell> cells =
                evidence.facts().stream().map(Evidence.Fact::cell).toList();
        return EffectiveFacts.fold(catalogue, cells, evidence.carriers(), EnergyFactors.GB_T_2589_2020);
    }

    private static Json.Members above(Evaluation evaluation) {
        Scaled score = evaluation.findScore().orElse(null);
        return Json.Members.none()
                .with("score", score == null ? null : score.toString())
                .with("scoreShown", score == null ? null : score.shown())
                .with(
                        "terms",
                        evaluation.listTerms().stream().map(Recomputation::term).toList());
    }

    private static Json.Members below(TaxPerMu taxPerMu) {
        Scaled figure = taxPerMu.find().orElse(null);
        return Json.Members.none()
                .with("taxPerMu", figure == null ? null : figure.toString())
                .with("taxPerMuShown", figure == null ? null : figure.shown())
                .with("status", taxPerMu.status().text())
                .with("inputs", inputs(taxPerMu.inputs()));
    }

    private static Json.Members term(Term term) {
        Calculation.Step calculation = term.calculation();
        return Json.Members.none()
                .with("indicator", term.indicator().code().value())
                .with("name", SchemeMembers.write(term.indicator().name()))
                .with("formula", SchemeMembers.write(term.indicator().formulaText()))
                .with("unit", term.indicator().unit())
                .with("direction", term.indicator().direction().text())
                .with("weight", term.weight().toString())
                .with("effectiveWeight", term.effectiveWeight().toPlainString())
                .with("baseline", term.baseline().toString())
                .with("status", term.status().text())
                .with("value", text(term.value()))
                .with("ratio", text(term.ratio()))
                .with("limit", term.limit() == null ? null : term.limit().text())
                .with("points", term.points().toString())
                .with("inputs", inputs(term.inputs()))
                .with("calculation", calculation == null ? new Json.Nothing() : step(calculation));
    }

    private static List<Json.Members> inputs(List<Term.Input> inputs) {
        return inputs.stream()
                .map(input -> Json.Members.none()
                        .with("quantity", input.quantity().code().value())
                        .with("role", input.role().text())
                        .with("aggregate", input.aggregateText())
                        .with("value", text(input.value()))
                        .with(
                                "quarters",
                                input.quarters().stream()
                                        .map(quarter -> Json.Members.none()
                                                .with(
                                                        "quarter",
                                                        quarter.quarter().toString())
                                                .with(
                                                        "value",
                                                        quarter.value() == null
                                                                ? null
                                                                : text(quarter.value()
                                                                        .value()))
                                                .with(
                                                        "facts",
                                                        Json.texts(
                                                                quarter.value() == null
                                                                        ? List.of()
                                                                        : quarter.value().facts().stream()
                                                                                .map(Object::toString)
                                                                                .toList())))
                                        .toList()))
                .toList();
    }

    private static Json.Members step(Calculation.Step step) {
        Fraction value = step.value();
        return Json.Members.none()
                .with("words", SchemeMembers.write(step.words()))
                .with(
                        "value",
                        value == null ? null : value.shown(Scaled.DECIMALS).toPlainString())
                .with("parts", step.parts().stream().map(Recomputation::step).toList());
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
