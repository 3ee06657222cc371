package io.hengzhi.scoring.score.web;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.RankInterval;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.reading.Sight;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Limit;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.evaluation.Term;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.fact.Mark;
import io.hengzhi.scoringmodel.formula.Calculation;
import io.hengzhi.scoringmodel.formula.Fraction;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.indicator.Status;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one enterprise's results from one consistent state. */
final class ScoreReading {

    private final State state;
    private final Caller caller;
    private final Sight sight;
    private final Instant now;

    /** @param now tells what is not yet due, and changes no figure */
    ScoreReading(State state, Caller caller, Instant now) {
        this.state = state;
        this.caller = caller;
        this.sight = new Sight(state, caller);
        this.now = now;
    }

    ScoreAnswer explain(CreditCode code, Period period) {
        Dossier dossier = sight.getEnterprise(code);
        Result result = sight.getResult(dossier, period);
        return in(result.board().key().district()).explained(dossier, result, period);
    }

    /** An agreement opens quantities in its own districts: the district of the result decides. */
    private ScoreReading in(DistrictCode district) {
        return new ScoreReading(state, caller.within(district), now);
    }

    private ScoreAnswer explained(Dossier dossier, Result result, Period period) {
        EnterpriseChanged registered = dossier.findRegistered().orElseThrow();
        Board board = result.board();
        Board.Seat seat = result.isRanked() ? board.seat(dossier, result.scaled()) : null;
        ClassRule.Band band = seat == null ? null : seat.band();
        ParkCode park = dossier.findMembership(period).map(ListMembership::park).orElse(null);
        Appraisal appraisal = state.appraise(dossier, result);
        Evaluation evaluation = appraisal instanceof Appraisal.ByScore(Evaluation by) ? by : null;
        Scaled score = evaluation == null ? null : sight.findFigure(appraisal).orElse(null);
        return new ScoreAnswer(
                dossier.code(),
                registered.name(),
                board.key().district(),
                park,
                parkName(park),
                registered.industry(),
                period.toString(),
                PeriodKind.of(period),
                board.key().list().text(),
                SchemeVersion.of(
                        state.findScheme(board.key().district(), period.year()).orElseThrow()),
                score == null ? null : score.toString(),
                score == null ? null : score.shown(),
                seat == null ? null : seat.rank(),
                seat != null && seat.tied(),
                board.size(),
                band == null ? null : band.code(),
                band == null ? null : band.name(),
                evaluation == null
                        ? null
                        : evaluation.listTerms().stream().map(this::term).toList(),
                evaluation == null || !sight.coversAll(evaluation)
                        ? null
                        : RankInterval.of(result, evaluation)
                                .map(ScoreReading::interval)
                                .orElse(null),
                appraisal instanceof Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) ? taxPerMu(taxPerMu) : null,
                null,
                AsOf.of(state));
    }

    private static ScoreAnswer.Interval interval(RankInterval interval) {
        return new ScoreAnswer.Interval(
                interval.missing().stream().map(IndicatorCode::value).toList(),
                end(interval.worst()),
                end(interval.best()));
    }

    private static ScoreAnswer.IntervalEnd end(RankInterval.End end) {
        Board.Prospect place = end.place();
        ClassRule.Band band = place == null ? null : place.band();
        return new ScoreAnswer.IntervalEnd(
                end.score().toString(),
                end.score().shown(),
                place == null ? null : place.rank(),
                place == null ? null : place.size(),
                band == null ? null : band.code(),
                band == null ? null : band.name());
    }

    private @Nullable BilingualText parkName(@Nullable ParkCode park) {
        return park == null
                ? null
                : state.findCatalogue()
                        .flatMap(catalogue -> catalogue.findPark(park))
                        .map(found -> found.name())
                        .orElse(null);
    }

    private ScoreAnswer.Term term(Term term) {
        boolean covered = sight.coversInputs(term.indicator());
        Limit limit = term.limit();
        Awaited awaited =
                term.status() == Status.MISSING ? Awaited.of(term.inputs(), now).orElse(null) : null;
        return new ScoreAnswer.Term(
                term.indicator().code().value(),
                term.indicator().name(),
                term.indicator().formulaText(),
                term.indicator().unit(),
                term.weight().toString(),
                term.baseline().toString(),
                term.baselineSource(),
                term.indicator().direction().text(),
                covered ? text(term.value()) : null,
                covered ? text(term.ratio()) : null,
                covered && limit != null ? limit.text() : null,
                covered ? term.points().toString() : null,
                covered ? status(term.status(), awaited) : Sight.WITHHELD,
                covered ? (awaited == null ? term.reason() : awaited.reason()) : null,
                covered ? inputs(term.inputs()) : List.of(),
                covered && term.calculation() != null ? step(term.calculation()) : null);
    }

    private static ScoreAnswer.Step step(Calculation.Step step) {
        Fraction value = step.value();
        return new ScoreAnswer.Step(
                step.words(),
                value == null ? null : value.shown(Scaled.DECIMALS).toPlainString(),
                step.parts().stream().map(ScoreReading::step).toList());
    }

    private ScoreAnswer.TaxPerMuAnswer taxPerMu(TaxPerMu taxPerMu) {
        boolean covered = sight.coversInputs(taxPerMu.indicator());
        Scaled figure = covered ? taxPerMu.find().orElse(null) : null;
        Awaited awaited = taxPerMu.status() == Status.MISSING
                ? Awaited.of(taxPerMu.inputs(), now).orElse(null)
                : null;
        return new ScoreAnswer.TaxPerMuAnswer(
                figure == null ? null : figure.toString(),
                figure == null ? null : figure.shown(),
                taxPerMu.indicator().unit(),
                covered ? status(taxPerMu.status(), awaited) : Sight.WITHHELD,
                covered ? (awaited == null ? taxPerMu.findReason().orElse(null) : awaited.reason()) : null,
                covered ? inputs(taxPerMu.inputs()) : List.of());
    }

    private static String status(Status status, @Nullable Awaited awaited) {
        return (awaited == null ? status : Status.NOT_YET_DUE).text();
    }

    private static List<ScoreAnswer.Input> inputs(List<Term.Input> inputs) {
        return inputs.stream()
                .map(input -> new ScoreAnswer.Input(
                        input.quantity().code().value(),
                        input.quantity().name(),
                        input.role().text(),
                        input.aggregateText(),
                        input.quantity().unit(),
                        text(input.value()),
                        input.quarters().stream().map(ScoreReading::quarter).toList()))
                .toList();
    }

    private static ScoreAnswer.QuarterValue quarter(Aggregate.Input input) {
        EffectiveValue value = input.value();
        return new ScoreAnswer.QuarterValue(
                input.quarter().toString(),
                value == null ? null : value.value().toPlainString(),
                value == null
                        ? List.of()
                        : value.marks().stream()
                                .filter(mark -> mark != Mark.OWN)
                                .sorted()
                                .map(Mark::text)
                                .toList(),
                value == null ? List.of() : value.facts());
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    List<HistoryItem> history(CreditCode code) {
        Dossier dossier = sight.getEnterprise(code);
        return sight.listResults(dossier).stream()
                .map(result -> in(result.board().key().district()).historyItem(dossier, result))
                .toList();
    }

    private HistoryItem historyItem(Dossier dossier, Result result) {
        Board board = result.board();
        Board.Seat seat = result.isRanked() ? board.seat(dossier, result.scaled()) : null;
        ClassRule.Band band = seat == null ? null : seat.band();
        Scaled figure = sight.findFigure(state.appraise(dossier, result)).orElse(null);
        String exact = figure == null ? null : figure.toString();
        String shown = figure == null ? null : figure.shown();
        boolean byTaxPerMu = board.key().list() == MonitoringList.BELOW_SCALE;
        return new HistoryItem(
                result.period().toString(),
                board.key().district(),
                board.key().list().text(),
                byTaxPerMu ? null : exact,
                byTaxPerMu ? null : shown,
                byTaxPerMu ? exact : null,
                byTaxPerMu ? shown : null,
                seat == null ? null : seat.rank(),
                board.size(),
                band == null ? null : band.code(),
                band == null ? null : band.name());
    }
}
