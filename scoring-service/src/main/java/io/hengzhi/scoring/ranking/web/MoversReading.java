package io.hengzhi.scoring.ranking.web;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.ranking.domain.Movers;
import io.hengzhi.scoring.ranking.domain.Movers.Standing;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.reading.Sight;
import java.time.Instant;
import java.util.List;

/** Compares a list with itself as it was. */
final class MoversReading {

    private final Caller caller;
    private final RankingQuestion question;

    MoversReading(Caller caller, RankingQuestion question) {
        this.caller = caller.within(question.district());
        this.question = question;
    }

    /** Refuses what the caller may not see, before anything is read from the log; answers how far the log was known. */
    Positions requireSight(State present) {
        new Sight(present, caller).findBoard(question.district(), question.period(), question.list());
        return present.positions();
    }

    MoversAnswer read(State past, State present, Instant since, int limit) {
        if (past.ground(question.district(), question.period()) != State.Ground.OPEN) {
            throw Problems.invalidParameter(
                    "since",
                    "该时刻尚无 " + question.period() + " 的排名。",
                    "There was no ranking of " + question.period() + " at that instant.");
        }
        List<Standing> now = standings(present);
        Movers movers = Movers.between(standings(past), now, limit);
        return new MoversAnswer(
                question.district(),
                present.findCatalogue()
                        .flatMap(catalogue -> catalogue.findDistrict(question.district()))
                        .map(District::name)
                        .orElseThrow(),
                question.period().toString(),
                PeriodKind.of(question.period()),
                question.list().text(),
                since,
                moment(past),
                moment(present),
                items(movers.gains(), present),
                items(movers.losses(), present),
                items(movers.classChanges(), present),
                movers.classesChanged(),
                movers.entered(),
                movers.left());
    }

    private List<Standing> standings(State state) {
        return new Sight(state, caller)
                .findBoard(question.district(), question.period(), question.list()).stream()
                        .flatMap(board -> board.seats(0, board.size()).stream())
                        .map(MoversReading::standing)
                        .toList();
    }

    private static Standing standing(Board.Seat seat) {
        return new Standing(
                seat.member().code(),
                seat.rank(),
                seat.band() == null ? null : seat.band().code());
    }

    private MoversAnswer.ListMoment moment(State state) {
        Board.Key key = new Board.Key(question.district(), question.period(), question.list());
        return new MoversAnswer.ListMoment(
                SchemeVersion.of(
                        state.findScheme(question.district(), question.period().year())
                                .orElseThrow()),
                state.findBoard(key).map(Board::size).orElse(0),
                AsOf.of(state));
    }

    private static List<MoversAnswer.MoverItem> items(List<Movers.Move> moves, State present) {
        return moves.stream()
                .map(move -> new MoversAnswer.MoverItem(
                        move.code(),
                        nameOf(move.code(), present),
                        move.then().rank(),
                        move.now().rank(),
                        move.places(),
                        move.then().classCode(),
                        move.now().classCode()))
                .toList();
    }

    private static String nameOf(CreditCode code, State present) {
        return present.findDossier(code)
                .flatMap(Dossier::findRegistered)
                .map(EnterpriseChanged::name)
                .orElse("");
    }
}
