package io.hengzhi.scoring.results.domain;

import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.results.domain.FrozenFigures.FrozenClass;
import io.hengzhi.scoring.results.domain.ResultLine.InputLine;
import io.hengzhi.scoring.results.domain.ResultLine.QuarterLine;
import io.hengzhi.scoring.results.domain.ResultLine.TermLine;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Role;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.evaluation.Term;
import io.hengzhi.scoringmodel.fact.Aggregate;
import io.hengzhi.scoringmodel.fact.EffectiveValue;
import io.hengzhi.scoringmodel.fact.Mark;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a district's figures of a year out of one consistent state. */
@PolicyClause("ours: DOMAIN 7")
public final class Freezing {

    private static final List<MonitoringList> LISTS =
            List.of(MonitoringList.ABOVE_SCALE, MonitoringList.BELOW_SCALE, MonitoringList.TRANSITION);

    private final State state;
    private final Year year;
    private final List<FrozenClass> classes = new ArrayList<>();
    private final List<ResultLine> lines = new ArrayList<>();
    private int unconfirmed;

    private Freezing(State state, Year year) {
        this.state = state;
        this.year = year;
    }

    public static Present present(State state, DistrictCode district, Year year) {
        State.Ground ground = state.ground(district, year);
        if (ground != State.Ground.OPEN) {
            return new Present.None(ground);
        }
        Freezing freezing = new Freezing(state, year);
        for (MonitoringList list : LISTS) {
            state.findBoard(new Board.Key(district, year, list)).ifPresent(freezing::add);
        }
        Scheme scheme = state.findScheme(district, year.year()).orElseThrow();
        return new Present.Figures(
                new FrozenFigures(district, year, scheme.id(), scheme.version(), freezing.classes, freezing.lines),
                state.positions().toString(),
                freezing.unconfirmed);
    }

    private void add(Board board) {
        MonitoringList list = board.key().list();
        board.classes()
                .forEach(one -> classes.add(new FrozenClass(
                        list,
                        one.band().code(),
                        one.band().name(),
                        one.band().place().text(),
                        one.count())));
        board.seats(0, board.size()).forEach(seat -> add(list, seat.member(), seat));
        board.unranked().forEach(member -> add(list, member, null));
    }

    private void add(MonitoringList list, Dossier member, Board.@Nullable Seat seat) {
        Result result = member.findResult(year).orElseThrow();
        ListMembership membership = member.findMembership(year).orElseThrow();
        if (!membership.confirmed()) {
            unconfirmed++;
        }
        Inputs inputs = new Inputs();
        List<TermLine> terms = new ArrayList<>();
        Scaled figure = switch (state.appraise(member, result)) {
            case Appraisal.ByScore(Evaluation evaluation) -> {
                evaluation.listTerms().forEach(term -> terms.add(term(term, inputs)));
                yield evaluation.findScore().orElse(null);
            }
            case Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) -> {
                terms.add(new TermLine(
                        taxPerMu.indicator().code().value(),
                        taxPerMu.status().text(),
                        null,
                        inputs.add(taxPerMu.inputs())));
                yield taxPerMu.find().orElse(null);
            }
        };
        lines.add(new ResultLine(
                member.code(),
                list,
                membership.park(),
                seat == null ? null : Integer.valueOf(seat.rank()),
                figure,
                seat == null || seat.band() == null ? null : seat.band().code(),
                terms,
                inputs.list()));
    }

    private static TermLine term(Term term, Inputs inputs) {
        return new TermLine(
                term.indicator().code().value(), term.status().text(), term.points(), inputs.add(term.inputs()));
    }

    /** What the terms of one enterprise read, each quantity and window once. */
    private static final class Inputs {

        private record Place(QuantityCode quantity, boolean yearBefore) {}

        private final Map<Place, Set<QuarterLine>> quarters = new LinkedHashMap<>();

        /** The quantities' codes, each once. */
        List<String> add(List<Term.Input> inputs) {
            Set<String> quantities = new LinkedHashSet<>();
            for (Term.Input input : inputs) {
                QuantityCode code = input.quantity().code();
                quantities.add(code.value());
                Set<QuarterLine> known = quarters.computeIfAbsent(
                        new Place(code, input.role() == Role.PREVIOUS), any -> new LinkedHashSet<>());
                input.quarters().forEach(quarter -> known.add(line(quarter)));
            }
            return List.copyOf(quantities);
        }

        private static QuarterLine line(Aggregate.Input input) {
            EffectiveValue value = input.value();
            return value == null
                    ? new QuarterLine(input.quarter().toString(), null, List.of(), List.of())
                    : new QuarterLine(
                            input.quarter().toString(),
                            value.value().toPlainString(),
                            value.marks().stream()
                                    .filter(mark -> mark != Mark.OWN)
                                    .map(Mark::text)
                                    .toList(),
                            value.facts().stream().map(Object::toString).toList());
        }

        List<InputLine> list() {
            return quarters.entrySet().stream()
                    .map(entry -> new InputLine(
                            entry.getKey().quantity().value(),
                            entry.getKey().yearBefore(),
                            List.copyOf(entry.getValue())))
                    .toList();
        }
    }
}
