package io.hengzhi.scoring.whatif.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.scoring.reading.PeriodKind;
import io.hengzhi.scoring.reading.SchemeVersion;
import io.hengzhi.scoring.whatif.domain.ListSnapshot;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.simulation.Movement;
import io.hengzhi.scoringmodel.simulation.RankShifts;
import io.hengzhi.scoringmodel.simulation.Saturation;
import io.hengzhi.scoringmodel.simulation.SimulatedList;
import io.hengzhi.scoringmodel.simulation.SizeClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Puts a simulated list into the words of the answer. */
final class SimulationView {

    private static final int FARTHEST = 10;
    private static final String UNKNOWN = "unknown";

    private final ListSnapshot snapshot;
    private final Movement movement;

    SimulationView(ListSnapshot snapshot, Movement movement) {
        this.snapshot = snapshot;
        this.movement = movement;
    }

    SimulationAnswer answer(int limit) {
        return new SimulationAnswer(
                snapshot.key().district(),
                snapshot.catalogue()
                        .findDistrict(snapshot.key().district())
                        .map(District::name)
                        .orElseThrow(),
                snapshot.key().period().toString(),
                PeriodKind.of(snapshot.key().period()),
                snapshot.key().list().text(),
                SchemeVersion.of(snapshot.inForce()),
                standing(movement.before()),
                standing(movement.after()),
                movement.listFlows().stream()
                        .map(flow -> new SimulationAnswer.ClassFlow(flow.from(), flow.to(), flow.members()))
                        .toList(),
                classChanges(limit),
                rankShifts(),
                saturation(),
                byIndustry(),
                bySize(),
                snapshot.asOf());
    }

    private static SimulationAnswer.SimulatedStanding standing(SimulatedList list) {
        List<SimulationAnswer.SimulatedClass> classes = new ArrayList<>();
        int[] counts = list.classCounts();
        for (int i = 0; i < counts.length; i++) {
            ClassRule.Band band = list.findRule().orElseThrow().bands().get(i);
            classes.add(new SimulationAnswer.SimulatedClass(band.code(), band.name(), counts[i]));
        }
        return new SimulationAnswer.SimulatedStanding(
                list.size(), list.cohort().size() - list.size(), List.copyOf(classes));
    }

    private SimulationAnswer.ClassChanges classChanges(int limit) {
        List<Movement.Move> changes = movement.listClassChanges();
        return new SimulationAnswer.ClassChanges(
                changes.size(),
                movement.count(Movement.Way.UP),
                movement.count(Movement.Way.DOWN),
                movement.count(Movement.Way.OTHER),
                changes.stream().limit(limit).map(this::move).toList());
    }

    private SimulationAnswer.SimulatedMove move(Movement.Move move) {
        ListSnapshot.Profile profile = snapshot.profile(move.code());
        int member = snapshot.cohort().find(move.code()).orElseThrow();
        OptionalInt shift = move.rankShift();
        SimulatedList.Seat before = move.before();
        SimulatedList.Seat after = move.after();
        return new SimulationAnswer.SimulatedMove(
                move.code(),
                profile.name(),
                profile.park(),
                profile.industry() == null ? null : profile.industry().value(),
                snapshot.size(snapshot.cohort().members().get(member)).text(),
                movement.findWay(member).map(Movement.Way::text).orElse(null),
                before == null ? null : before.rank(),
                after == null ? null : after.rank(),
                shift.isPresent() ? shift.getAsInt() : null,
                before == null ? null : before.figure().toString(),
                after == null ? null : after.figure().toString(),
                classOf(before),
                classOf(after));
    }

    private static @Nullable String classOf(SimulatedList.@Nullable Seat seat) {
        ClassRule.Band band = seat == null ? null : seat.band();
        return band == null ? null : band.code();
    }

    private SimulationAnswer.RankShiftsView rankShifts() {
        RankShifts shifts = movement.shifts();
        return new SimulationAnswer.RankShiftsView(
                shifts.unchanged(),
                shifts.ranksWon(),
                shifts.ranksLost(),
                shifts.meanDistance().toPlainString(),
                shifts.medianDistance().toPlainString(),
                shifts.steps().stream()
                        .map(step -> new SimulationAnswer.RankStep(
                                step.from(),
                                step.to() == Integer.MAX_VALUE ? null : Integer.valueOf(step.to()),
                                step.up(),
                                step.down()))
                        .toList(),
                movement.listFarthest(Movement.Way.UP, FARTHEST).stream()
                        .map(this::move)
                        .toList(),
                movement.listFarthest(Movement.Way.DOWN, FARTHEST).stream()
                        .map(this::move)
                        .toList());
    }

    private List<SimulationAnswer.SaturationLine> saturation() {
        Map<String, Saturation> before = new LinkedHashMap<>();
        Map<String, Saturation> after = new LinkedHashMap<>();
        Saturation.of(movement.before())
                .forEach(line -> before.put(line.indicator().code().value(), line));
        Saturation.of(movement.after())
                .forEach(line -> after.put(line.indicator().code().value(), line));
        Map<String, BilingualText> names = new LinkedHashMap<>();
        before.forEach((code, line) -> names.put(code, line.indicator().name()));
        after.forEach((code, line) -> names.putIfAbsent(code, line.indicator().name()));
        List<SimulationAnswer.SaturationLine> lines = new ArrayList<>();
        names.forEach((code, name) -> lines.add(
                new SimulationAnswer.SaturationLine(code, name, figures(before.get(code)), figures(after.get(code)))));
        return List.copyOf(lines);
    }

    private static SimulationAnswer.@Nullable SaturationFigures figures(@Nullable Saturation line) {
        return line == null
                ? null
                : new SimulationAnswer.SaturationFigures(
                        line.members(),
                        line.atCap(),
                        line.atCapPercent().toPlainString(),
                        line.atZero(),
                        line.atZeroPercent().toPlainString(),
                        line.missing(),
                        line.notApplicable());
    }

    private List<SimulationAnswer.GroupLine> byIndustry() {
        return movement
                .listGroups(member -> {
                    IndustryCode industry = snapshot.profile(member.code()).industry();
                    return industry == null ? UNKNOWN : industry.value().substring(0, 2);
                })
                .stream()
                .sorted(Comparator.comparing(Movement.GroupShift::group))
                .map(shift -> line(shift.group(), industryName(shift.group()), shift))
                .toList();
    }

    private BilingualText industryName(String division) {
        return UNKNOWN.equals(division)
                ? BilingualText.of("行业未知", "Unknown industry")
                : snapshot.catalogue()
                        .findIndustry(new IndustryCode(division))
                        .map(Catalogue.Industry::name)
                        .orElse(BilingualText.of(division, division));
    }

    private List<SimulationAnswer.GroupLine> bySize() {
        return movement.listGroups(member -> snapshot.size(member)).stream()
                .sorted(Comparator.comparing(Movement.GroupShift<SizeClass>::group))
                .map(shift -> line(shift.group().text(), shift.group().displayName(), shift))
                .toList();
    }

    private static SimulationAnswer.GroupLine line(String code, BilingualText name, Movement.GroupShift<?> shift) {
        return new SimulationAnswer.GroupLine(
                code,
                name,
                shift.members(),
                shift.up(),
                shift.down(),
                shift.other(),
                shift.shifts().unchanged(),
                shift.shifts().meanDistance().toPlainString());
    }
}
