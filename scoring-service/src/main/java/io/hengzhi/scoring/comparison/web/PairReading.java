package io.hengzhi.scoring.comparison.web;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.comparison.web.PairAnswer.PairFigure;
import io.hengzhi.scoring.comparison.web.PairAnswer.PairMember;
import io.hengzhi.scoring.comparison.web.PairAnswer.PairTerm;
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
import io.hengzhi.scoringmodel.evaluation.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads two enterprises of one list from one consistent state. */
final class PairReading {

    private final State state;
    private final Caller caller;
    private final Period period;

    PairReading(State state, Caller caller, Period period) {
        this.state = state;
        this.caller = caller;
        this.period = period;
    }

    /** An enterprise with its result and what may be seen of it. */
    private record Side(Dossier dossier, Result result, Appraisal appraisal, Board.@Nullable Seat seat, Sight sight) {

        @Nullable
        Scaled figure() {
            return sight.findFigure(appraisal).orElse(null);
        }
    }

    PairAnswer read(CreditCode oneCode, CreditCode otherCode) {
        Side one = side(oneCode);
        Side other = side(otherCode);
        Board.Key key = one.result().board().key();
        if (oneCode.equals(otherCode) || !key.equals(other.result().board().key())) {
            throw notComparable();
        }
        return new PairAnswer(
                key.district(),
                period.toString(),
                PeriodKind.of(period),
                key.list().text(),
                SchemeVersion.of(state.findScheme(key.district(), period.year()).orElseThrow()),
                one.result().board().size(),
                member(one),
                member(other),
                difference(value(one.figure()), value(other.figure())),
                terms(one, other),
                AsOf.of(state));
    }

    private Side side(CreditCode code) {
        Sight sight = new Sight(state, caller);
        Dossier dossier = sight.getEnterprise(code);
        Result result = sight.getResult(dossier, period);
        Board board = result.board();
        return new Side(
                dossier,
                result,
                state.appraise(dossier, result),
                result.isRanked() ? board.seat(dossier, result.scaled()) : null,
                new Sight(state, caller.within(board.key().district())));
    }

    /** Scores of different districts are never put on one scale, nor the two lists of one. */
    private static ProblemException notComparable() {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .code("not-comparable")
                .field("with")
                .detail(
                        "只能比较同一区、同一名单中的两家不同企业：各区方案不同，规上与规下的排序依据也不同。",
                        "Two different enterprises of one district and one list are compared: schemes differ between"
                                + " districts, and the two lists are ordered by different things.")
                .wayOut(
                        "另选同一名单中的企业；各区之间的比较见核心六项指数。",
                        "Choose an enterprise of the same list; districts are compared by the core six index.")
                .exception();
    }

    private static PairMember member(Side side) {
        Board.Seat seat = side.seat();
        var band = seat == null ? null : seat.band();
        Scaled figure = side.figure();
        return new PairMember(
                side.dossier().code(),
                side.dossier().findRegistered().map(EnterpriseChanged::name).orElse(""),
                seat == null ? null : seat.rank(),
                figure == null ? null : figure.toString(),
                figure == null ? null : figure.shown(),
                band == null ? null : band.code(),
                band == null ? null : band.name());
    }

    private static List<PairTerm> terms(Side one, Side other) {
        if (one.appraisal() instanceof Appraisal.ByScore(Evaluation left)
                && other.appraisal() instanceof Appraisal.ByScore(Evaluation right)) {
            List<PairTerm> terms = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                terms.add(term(left.listTerms().get(i), right.listTerms().get(i), one.sight()));
            }
            return terms;
        }
        if (one.appraisal() instanceof Appraisal.ByTaxPerMu(TaxPerMu left, long ignoredLeft)
                && other.appraisal() instanceof Appraisal.ByTaxPerMu(TaxPerMu right, long ignoredRight)) {
            return List.of(new PairTerm(
                    left.indicator().code().value(),
                    left.indicator().name(),
                    left.indicator().unit(),
                    null,
                    figure(left, one.sight()),
                    figure(right, one.sight()),
                    null));
        }
        throw new IllegalStateException("one list, two ways to be appraised");
    }

    private static PairTerm term(Term left, Term right, Sight sight) {
        boolean covered = sight.coversInputs(left.indicator());
        return new PairTerm(
                left.indicator().code().value(),
                left.indicator().name(),
                left.indicator().unit(),
                left.weight().toString(),
                figure(left, covered),
                figure(right, covered),
                covered ? difference(value(left.points()), value(right.points())) : null);
    }

    private static PairFigure figure(Term term, boolean covered) {
        return covered
                ? new PairFigure(
                        text(term.value()),
                        text(term.ratio()),
                        term.points().toString(),
                        term.status().text())
                : new PairFigure(null, null, null, Sight.WITHHELD);
    }

    private static PairFigure figure(TaxPerMu taxPerMu, Sight sight) {
        return sight.coversInputs(taxPerMu.indicator())
                ? new PairFigure(
                        taxPerMu.shown().map(BigDecimal::toPlainString).orElse(null),
                        null,
                        null,
                        taxPerMu.status().text())
                : new PairFigure(null, null, null, Sight.WITHHELD);
    }

    private static @Nullable BigDecimal value(@Nullable Scaled figure) {
        return figure == null ? null : figure.toBigDecimal();
    }

    private static @Nullable String difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other).toPlainString();
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
