package io.hengzhi.scoring.comparison.web;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.comparison.domain.Quartiles;
import io.hengzhi.scoring.comparison.web.IndustryAnswer.IndustryFigure;
import io.hengzhi.scoring.comparison.web.IndustryAnswer.QuartilesShown;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.reading.Sight;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.formula.Fraction;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.Measurement;
import io.hengzhi.scoringmodel.indicator.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an enterprise and the others of its industry from one consistent state. */
@PolicyClause("三(三)")
final class IndustryReading {

    private static final BilingualText SCORE = BilingualText.of("得分", "Score");

    private final State state;
    private final Caller caller;
    private final Period period;

    IndustryReading(State state, Caller caller, Period period) {
        this.state = state;
        this.caller = caller;
        this.period = period;
    }

    /** The others of an industry, appraised; the code is null where there is no group. */
    private record Group(@Nullable IndustryCode code, List<Appraisal> others) {}

    IndustryAnswer read(CreditCode code) {
        Sight any = new Sight(state, caller);
        Dossier dossier = any.getEnterprise(code);
        Result result = any.getResult(dossier, period);
        Board board = result.board();
        Sight sight = new Sight(state, caller.within(board.key().district()));
        EnterpriseChanged registered = dossier.findRegistered().orElseThrow();
        Group group = group(dossier, registered.industry(), board);
        Appraisal own = state.appraise(dossier, result);
        return new IndustryAnswer(
                code,
                registered.name(),
                board.key().district(),
                period.toString(),
                PeriodKind.of(period),
                board.key().list().text(),
                SchemeVersion.of(
                        state.findScheme(board.key().district(), period.year()).orElseThrow()),
                registered.industry(),
                group.code(),
                group.code() == null ? null : group.others().size(),
                Quartiles.MEMBERS_MIN,
                group.code() == null ? tooFew(registered.industry()) : null,
                figures(own, group.others(), sight),
                AsOf.of(state));
    }

    private static BilingualText tooFew(@Nullable IndustryCode industry) {
        return industry == null
                ? BilingualText.of(
                        "企业的行业未知，无法比较。", "The industry of the enterprise is unknown: there is no comparison.")
                : BilingualText.of(
                        "同行业的其他企业不足 " + Quartiles.MEMBERS_MIN + " 家，为不泄露个别企业数据，不予显示。",
                        "There are fewer than " + Quartiles.MEMBERS_MIN
                                + " others of its industry: nothing is shown, so that nobody's figures can be worked"
                                + " out.");
    }

    /** The narrowest of class, group and division of which enough others stand in the list with a rank. */
    private Group group(Dossier dossier, @Nullable IndustryCode industry, Board board) {
        for (int digits = industry == null ? 0 : industry.value().length(); industry != null && digits >= 2; digits--) {
            String prefix = industry.value().substring(0, digits);
            List<Dossier> others = board.seats(0, board.size()).stream()
                    .map(Board.Seat::member)
                    .filter(member -> !member.equals(dossier) && isOf(member, prefix))
                    .toList();
            if (others.size() >= Quartiles.MEMBERS_MIN) {
                return new Group(
                        new IndustryCode(prefix),
                        others.stream()
                                .map(member -> state.appraise(
                                        member, member.findResult(period).orElseThrow()))
                                .toList());
            }
        }
        return new Group(null, List.of());
    }

    private static boolean isOf(Dossier member, String prefix) {
        return member.findRegistered()
                .map(EnterpriseChanged::industry)
                .map(industry -> industry.value().startsWith(prefix))
                .orElse(false);
    }

    private static List<IndustryFigure> figures(Appraisal own, List<Appraisal> others, Sight sight) {
        return switch (own) {
            case Appraisal.ByScore(Evaluation evaluation) -> byScore(evaluation, others, sight);
            case Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) -> List.of(byTaxPerMu(taxPerMu, others, sight));
        };
    }

    private static List<IndustryFigure> byScore(Evaluation own, List<Appraisal> others, Sight sight) {
        List<Evaluation> evaluations = others.stream()
                .map(other -> ((Appraisal.ByScore) other).evaluation())
                .toList();
        List<IndustryFigure> figures = new ArrayList<>();
        if (sight.coversAll(own)) {
            figures.add(new IndustryFigure(
                    "score",
                    SCORE,
                    "分",
                    (own.hasScore() ? Status.PRESENT : Status.MISSING).text(),
                    own.findScore().map(Scaled::shown).orElse(null),
                    evaluations.size(),
                    shown(evaluations.stream()
                            .map(one -> scaled(one.scoreUnits()))
                            .toList())));
        }
        for (int i = 0; i < own.size(); i++) {
            Indicator indicator = own.indicator(i).indicator();
            int at = i;
            List<Fraction> values = evaluations.stream()
                    .filter(one -> one.status(at) == Status.PRESENT)
                    .map(one -> value(one.measurement(at)))
                    .toList();
            figures.add(
                    sight.coversInputs(indicator)
                            ? new IndustryFigure(
                                    indicator.code().value(),
                                    indicator.name(),
                                    indicator.unit(),
                                    own.status(i).text(),
                                    own.status(i) == Status.PRESENT
                                            ? own.measurement(i)
                                                    .value(4)
                                                    .map(BigDecimal::toPlainString)
                                                    .orElse(null)
                                            : null,
                                    values.size(),
                                    shown(values))
                            : withheld(indicator));
        }
        return figures;
    }

    private static IndustryFigure byTaxPerMu(TaxPerMu own, List<Appraisal> others, Sight sight) {
        Indicator indicator = own.indicator();
        if (!sight.coversInputs(indicator)) {
            return withheld(indicator);
        }
        List<Fraction> values =
                others.stream().map(other -> scaled(other.scaled())).toList();
        return new IndustryFigure(
                indicator.code().value(),
                indicator.name(),
                indicator.unit(),
                own.status().text(),
                own.shown().map(BigDecimal::toPlainString).orElse(null),
                values.size(),
                shown(values));
    }

    private static IndustryFigure withheld(Indicator indicator) {
        return new IndustryFigure(
                indicator.code().value(), indicator.name(), indicator.unit(), Sight.WITHHELD, null, 0, null);
    }

    private static Fraction scaled(long units) {
        return Fraction.of(new Scaled(units).toBigDecimal());
    }

    private static Fraction value(Measurement measured) {
        BigInteger below = measured.exactDenominator();
        BigInteger above = measured.isGrowth() ? measured.exactNumerator().subtract(below) : measured.exactNumerator();
        return new Fraction(above, below);
    }

    private static @Nullable QuartilesShown shown(List<Fraction> values) {
        return Quartiles.of(values)
                .map(one -> new QuartilesShown(
                        one.lower().toPlainString(),
                        one.median().toPlainString(),
                        one.upper().toPlainString()))
                .orElse(null);
    }
}
