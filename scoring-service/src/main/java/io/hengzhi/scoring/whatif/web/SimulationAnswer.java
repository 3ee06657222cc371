package io.hengzhi.scoring.whatif.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list would be under another scheme. Nothing of it is in force.
 *
 * @param scheme the one in force, which {@code before} stands for
 * @param flows from which class to which, those who stay too
 * @param saturation one line for every indicator of either scheme; none below scale
 */
record SimulationAnswer(
        DistrictCode district,
        BilingualText districtName,
        String period,
        String periodKind,
        String list,
        SchemeVersion scheme,
        SimulatedStanding before,
        SimulatedStanding after,
        List<ClassFlow> flows,
        ClassChanges classChanges,
        RankShiftsView rankShifts,
        List<SaturationLine> saturation,
        List<GroupLine> byIndustry,
        List<GroupLine> bySize,
        AsOf asOf) {

    /** @param size the ranked members */
    record SimulatedStanding(int size, int unranked, List<SimulatedClass> classes) {}

    record SimulatedClass(String code, BilingualText name, int count) {}

    /** @param from the code of a class; null for no rank, or for a list without classes */
    record ClassFlow(@Nullable String from, @Nullable String to, int members) {}

    /**
     * @param total everybody whose class changes, of whom {@code items} lists the first: who goes farthest in rank first
     * @param other neither better nor worse: the classes are not the same ones, or a rank is won or lost
     */
    record ClassChanges(int total, int up, int down, int other, List<SimulatedMove> items) {}

    /**
     * @param way {@code up}, {@code down} or {@code other}; null where the class stays
     * @param rankShift the ranks won, negative for ranks lost; null without a rank on both sides
     * @param figureBefore the score, or below scale the tax per mu, with 10 decimals
     */
    record SimulatedMove(
            CreditCode creditCode,
            String name,
            @Nullable ParkCode park,
            @Nullable String industry,
            String size,
            @Nullable String way,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable Integer rankShift,
            @Nullable String figureBefore,
            @Nullable String figureAfter,
            @Nullable String classBefore,
            @Nullable String classAfter) {}

    /**
     * @param meanDistance of the ranks won or lost, whichever way
     * @param farthestUp at most ten
     */
    record RankShiftsView(
            int unchanged,
            int ranksWon,
            int ranksLost,
            String meanDistance,
            String medianDistance,
            List<RankStep> steps,
            List<SimulatedMove> farthestUp,
            List<SimulatedMove> farthestDown) {}

    /** @param to null for the last, which has no end */
    record RankStep(int from, @Nullable Integer to, int up, int down) {}

    /**
     * @param before null where the scheme in force has not the indicator
     * @param after null where the scheme tried has it no more
     */
    record SaturationLine(
            String indicator,
            BilingualText name,
            @Nullable SaturationFigures before,
            @Nullable SaturationFigures after) {}

    /**
     * @param members to whom it applies
     * @param atCapPercent of them, with 2 decimals
     */
    record SaturationFigures(
            int members,
            int atCap,
            String atCapPercent,
            int atZero,
            String atZeroPercent,
            int missing,
            int notApplicable) {}

    /** @param code a division of industry, or a size; {@code unknown} where it is not known */
    record GroupLine(
            String code,
            BilingualText name,
            int members,
            int up,
            int down,
            int other,
            int unchangedRanks,
            String meanDistance) {}
}
