package io.hengzhi.scoring.ranking.web;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
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
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a page of a ranking from one consistent state. */
final class RankingReading {

    private static final int CHUNK = 200;

    private final State state;
    private final Sight sight;
    private final RankingQuestion question;

    private RankingReading(State state, Caller caller, RankingQuestion question) {
        this.state = state;
        this.sight = new Sight(state, caller.within(question.district()));
        this.question = question;
    }

    static RankingAnswer read(State state, Caller caller, RankingQuestion question) {
        return new RankingReading(state, caller, question).page();
    }

    /** The neighbours of a member: so many above it and below, itself between them. */
    static RankingAnswer around(State state, Caller caller, RankingQuestion question, CreditCode code, int each) {
        return new RankingReading(state, caller, question).neighbours(code, each);
    }

    private @Nullable Board board() {
        return sight.findBoard(question.district(), question.period(), question.list())
                .orElse(null);
    }

    private RankingAnswer page() {
        Board board = board();
        requireKnownClass();
        // One more than asked for says whether there is a next page.
        List<Line> lines = board == null ? List.of() : lines(board, question.limit() + 1);
        boolean more = lines.size() > question.limit();
        List<Line> shown = more ? lines.subList(0, question.limit()) : lines;
        return answer(board, shown, more ? shown.getLast().after().cursor() : null);
    }

    private RankingAnswer neighbours(CreditCode code, int each) {
        Board board = board();
        Dossier member = sight.getEnterprise(code);
        Result result = member.findResult(question.period()).orElse(null);
        if (board == null || result == null || !result.board().key().equals(board.key())) {
            throw Problem.of(ProblemType.NOT_FOUND)
                    .code("not-in-list")
                    .field("enterprise")
                    .detail("该企业不在此名单中。", "The enterprise does not stand in this list.")
                    .wayOut("名单归属见企业登记信息。", "The registry tells which list it stands in, and why.")
                    .exception();
        }
        if (!result.isRanked()) {
            return answer(board, List.of(new Line(member, null)), null);
        }
        int position = board.seat(member, result.scaled()).position();
        int from = Math.max(0, position - each);
        List<Line> lines = board.seats(from, position - from + each + 1).stream()
                .map(seat -> new Line(seat.member(), seat))
                .toList();
        return answer(board, lines, null);
    }

    private Scheme scheme() {
        return state.findScheme(question.district(), question.period().year()).orElseThrow();
    }

    private RankingAnswer answer(@Nullable Board board, List<Line> shown, @Nullable String next) {
        Catalogue catalogue = state.findCatalogue().orElseThrow();
        return new RankingAnswer(
                question.district(),
                catalogue.findDistrict(question.district()).map(District::name).orElseThrow(),
                question.period().toString(),
                PeriodKind.of(question.period()),
                question.list().text(),
                SchemeVersion.of(scheme()),
                board == null ? 0 : board.size(),
                board == null ? 0 : board.unranked().size(),
                board == null
                        ? List.of()
                        : board.classes().stream()
                                .map(one -> new RankingAnswer.ClassCount(
                                        one.band().code(), one.band().name(), one.count()))
                                .toList(),
                shown.stream().map(line -> item(line, board, catalogue)).toList(),
                next,
                AsOf.of(state));
    }

    private void requireKnownClass() {
        ClassRule rule = State.ruleOf(scheme(), question.list()).orElse(null);
        String asked = question.classCode();
        if (asked != null && (rule == null || rule.findPosition(asked).isEmpty())) {
            throw Problems.invalidParameter(
                    "class", "该名单没有类别“" + asked + "”。", "The list has no class \"" + asked + "\".");
        }
    }

    /** A member with its seat; null seat for one without a rank. */
    private record Line(Dossier member, Board.@Nullable Seat seat) {
        RankingQuestion.After after() {
            return new RankingQuestion.After(seat == null ? null : seat.scaled(), member.code());
        }
    }

    private List<Line> lines(Board board, int limit) {
        List<Line> lines = new ArrayList<>();
        RankingQuestion.After after = question.after();
        Long afterScaled = after == null ? null : after.scaled();
        if (after == null || afterScaled != null) {
            int from = after == null || afterScaled == null ? 0 : board.positionAfter(afterScaled, after.code());
            while (from < board.size() && lines.size() < limit) {
                List<Board.Seat> seats = board.seats(from, CHUNK);
                seats.stream()
                        .filter(this::isAskedFor)
                        .limit(limit - lines.size())
                        .forEach(seat -> lines.add(new Line(seat.member(), seat)));
                from += seats.size();
            }
        }
        Collection<Dossier> unranked =
                after == null || afterScaled != null ? board.unranked() : board.unrankedAfter(after.code());
        if (question.classCode() == null) {
            unranked.stream()
                    .filter(this::matches)
                    .limit(limit - lines.size())
                    .forEach(member -> lines.add(new Line(member, null)));
        }
        return lines;
    }

    private boolean isAskedFor(Board.Seat seat) {
        ClassRule.Band band = seat.band();
        boolean classFits =
                question.classCode() == null || (band != null && band.code().equals(question.classCode()));
        return classFits && matches(seat.member());
    }

    private boolean matches(Dossier member) {
        return question.matches(member.code(), nameOf(member));
    }

    private static String nameOf(Dossier member) {
        return member.findRegistered().map(EnterpriseChanged::name).orElse("");
    }

    private RankingAnswer.Item item(Line line, @Nullable Board board, Catalogue catalogue) {
        Dossier member = line.member();
        Result result = member.findResult(question.period()).orElseThrow();
        ParkCode park = member.findMembership(question.period())
                .map(ListMembership::park)
                .orElse(null);
        BilingualText parkName = park == null
                ? null
                : catalogue.findPark(park).map(found -> found.name()).orElse(null);
        Board.Seat seat = line.seat();
        ClassRule.Band band = seat == null ? null : seat.band();
        boolean looksEqual = seat != null && board != null && looksEqual(board, seat);
        Appraisal appraisal = state.appraise(member, result);
        Scaled figure = sight.findFigure(appraisal).orElse(null);
        String exact = figure == null ? null : figure.toString();
        String shown = figure == null ? null : figure.shown();
        return switch (appraisal) {
            case Appraisal.ByScore(Evaluation evaluation) ->
                new RankingAnswer.Scored(
                        seat == null ? null : seat.rank(),
                        seat != null && seat.tied(),
                        member.code(),
                        nameOf(member),
                        park,
                        parkName,
                        exact,
                        shown,
                        looksEqual,
                        band == null ? null : band.code(),
                        band == null ? null : band.name(),
                        evaluation.listTerms().stream().map(this::term).toList(),
                        values(evaluation),
                        evaluation.listTerms().stream()
                                .filter(term -> sight.coversInputs(term.indicator()))
                                .map(term -> term.indicator().code())
                                .filter(evaluation.listMissing()::contains)
                                .map(IndicatorCode::value)
                                .toList());
            case Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) ->
                new RankingAnswer.ByTaxPerMu(
                        seat == null ? null : seat.rank(),
                        seat != null && seat.tied(),
                        member.code(),
                        nameOf(member),
                        park,
                        parkName,
                        exact,
                        shown,
                        looksEqual,
                        band == null ? null : band.code(),
                        band == null ? null : band.name(),
                        taxPerMu.findReason().orElse(null));
        };
    }

    private RankingAnswer.Term term(Term term) {
        boolean covered = sight.coversInputs(term.indicator());
        return new RankingAnswer.Term(
                term.indicator().code().value(),
                term.weight().toString(),
                covered ? text(term.ratio()) : null,
                covered ? term.points().toString() : null,
                covered ? term.status().text() : Sight.WITHHELD);
    }

    private Map<String, @Nullable String> values(Evaluation evaluation) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        for (Term term : evaluation.listTerms()) {
            if (sight.coversInputs(term.indicator())) {
                values.put(term.indicator().code().value(), text(term.value()));
            }
        }
        return values;
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return Optional.ofNullable(figure).map(BigDecimal::toPlainString).orElse(null);
    }

    /** Whether a neighbour's value looks the same at 4 decimals and is another. */
    private static boolean looksEqual(Board board, Board.Seat seat) {
        return (seat.position() > 0 && onlyLooksEqual(board.value(seat.position() - 1), seat.scaled()))
                || (seat.position() + 1 < board.size()
                        && onlyLooksEqual(board.value(seat.position() + 1), seat.scaled()));
    }

    private static boolean onlyLooksEqual(long one, long other) {
        return one != other && new Scaled(one).shown().equals(new Scaled(other).shown());
    }
}
