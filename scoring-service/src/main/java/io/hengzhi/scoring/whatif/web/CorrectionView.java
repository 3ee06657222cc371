package io.hengzhi.scoring.whatif.web;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.whatif.domain.CorrectionSnapshot;
import io.hengzhi.scoring.whatif.domain.ListSnapshot;
import io.hengzhi.scoring.whatif.domain.Supposition;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Term;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.simulation.Movement;
import io.hengzhi.scoringmodel.simulation.SimulatedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts a supposed correction into the words of the answer, as far as the caller sees. */
final class CorrectionView {

    private static final int OTHERS_NAMED_MAX = 100;

    private final CorrectionSnapshot snapshot;
    private final ListSnapshot list;
    private final Movement movement;
    private final Caller caller;

    CorrectionView(CorrectionSnapshot snapshot, Movement movement, Caller caller) {
        this.snapshot = snapshot;
        this.list = snapshot.list();
        this.movement = movement;
        this.caller = caller;
    }

    CorrectionAnswer answer() {
        int member = snapshot.member();
        Movement.Move move = movement.move(member);
        OptionalInt shift = move.rankShift();
        return new CorrectionAnswer(
                snapshot.enterprise(),
                list.profile(snapshot.enterprise()).name(),
                list.key().district(),
                list.key().period().toString(),
                PeriodKind.of(list.key().period()),
                list.key().list().text(),
                SchemeVersion.of(list.inForce()),
                snapshot.reports().stream().map(this::fact).toList(),
                movement.before().size(),
                movement.after().size(),
                seat(move.before()),
                seat(move.after()),
                shift.isPresent() ? shift.getAsInt() : null,
                movement.findWay(member).map(Movement.Way::text).orElse(null),
                terms(member),
                others(member),
                list.asOf());
    }

    private CorrectionAnswer.CorrectedFact fact(Supposition.Report report) {
        Catalogue catalogue = list.catalogue();
        FactId id = report.cell().id();
        Quantity quantity = catalogue.getQuantity(id.quantity());
        ReportedCell corrected = report.corrected();
        return new CorrectionAnswer.CorrectedFact(
                id.quantity().value(),
                quantity.name(),
                id.quarter().toString(),
                id.bureau().value(),
                report.cell().basis().text(),
                quantity.unit(),
                corrected == null ? null : corrected.id().toString(),
                corrected == null || corrected.value() == null
                        ? null
                        : corrected.value().toString(),
                String.valueOf(report.cell().value()),
                counts(movement.before(), id),
                counts(movement.after(), id));
    }

    private @Nullable String counts(SimulatedList judged, FactId id) {
        return judged.cohort()
                .members()
                .get(snapshot.member())
                .subject()
                .facts()
                .series(id.quantity())
                .find(id.quarter())
                .map(EffectiveValue::value)
                .map(BigDecimal::toPlainString)
                .orElse(null);
    }

    private static CorrectionAnswer.SupposedSeat seat(SimulatedList.@Nullable Seat seat) {
        ClassRule.Band band = seat == null ? null : seat.band();
        return new CorrectionAnswer.SupposedSeat(
                seat == null ? null : seat.rank(),
                seat == null ? null : seat.figure().toString(),
                seat == null ? null : seat.figure().shown(),
                band == null ? null : band.code(),
                band == null ? null : band.name());
    }

    private List<CorrectionAnswer.CorrectedTerm> terms(int member) {
        Evaluation before = movement.before().findEvaluation(member).orElse(null);
        Evaluation after = movement.after().findEvaluation(member).orElse(null);
        if (before == null || after == null) {
            return List.of();
        }
        List<CorrectionAnswer.CorrectedTerm> terms = new ArrayList<>();
        List<Term> was = before.listTerms();
        List<Term> is = after.listTerms();
        for (int i = 0; i < was.size(); i++) {
            terms.add(new CorrectionAnswer.CorrectedTerm(
                    was.get(i).indicator().code().value(),
                    was.get(i).indicator().name(),
                    text(was.get(i).value()),
                    text(is.get(i).value()),
                    was.get(i).points().toString(),
                    is.get(i).points().toString(),
                    was.get(i).status().text(),
                    is.get(i).status().text()));
        }
        return List.copyOf(terms);
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private CorrectionAnswer.OthersMoved others(int self) {
        int ranksUp = 0;
        int ranksDown = 0;
        int[] ways = new int[Movement.Way.values().length];
        List<CorrectionAnswer.OtherMove> items = new ArrayList<>();
        for (int i = 0; i < list.cohort().size(); i++) {
            if (i == self) {
                continue;
            }
            Movement.Move move = movement.move(i);
            int shift = move.rankShift().orElse(0);
            ranksUp += shift > 0 ? 1 : 0;
            ranksDown += shift < 0 ? 1 : 0;
            Movement.Way way = movement.findWay(i).orElse(null);
            if (way == null) {
                continue;
            }
            ways[way.ordinal()]++;
            if (items.size() < OTHERS_NAMED_MAX && isInSight(move)) {
                items.add(new CorrectionAnswer.OtherMove(
                        move.code(),
                        list.profile(move.code()).name(),
                        move.before() == null ? null : move.before().rank(),
                        move.after() == null ? null : move.after().rank(),
                        seat(move.before()).classCode(),
                        seat(move.after()).classCode()));
            }
        }
        return new CorrectionAnswer.OthersMoved(
                ranksUp,
                ranksDown,
                ways[Movement.Way.UP.ordinal()],
                ways[Movement.Way.DOWN.ordinal()],
                ways[Movement.Way.OTHER.ordinal()],
                List.copyOf(items));
    }

    private boolean isInSight(Movement.Move move) {
        return caller.scope()
                .covers(list.key().district(), list.profile(move.code()).park(), move.code());
    }
}
