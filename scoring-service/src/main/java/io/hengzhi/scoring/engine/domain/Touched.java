package io.hengzhi.scoring.engine.domain;

import io.hengzhi.scoringmodel.fact.PackedReports;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which enterprises a batch has to do with, and from which year on. */
final class Touched {

    private final Map<Dossier, Integer> fromYear = new LinkedHashMap<>();
    private int everythingFrom = PackedReports.NEVER;

    static Touched everything() {
        Touched touched = new Touched();
        touched.all();
        return touched;
    }

    void add(Dossier dossier, int year) {
        fromYear.merge(dossier, year, Math::min);
    }

    void whole(Dossier dossier) {
        fromYear.put(dossier, Integer.MIN_VALUE);
    }

    void all() {
        allFrom(Integer.MIN_VALUE);
    }

    /** Every enterprise, from a year on. */
    void allFrom(int year) {
        everythingFrom = Math.min(everythingFrom, year);
    }

    boolean isEverything() {
        return everythingFrom != PackedReports.NEVER;
    }

    /** From which year on an enterprise is touched. */
    int yearOf(Dossier dossier) {
        return Math.min(everythingFrom, fromYear.getOrDefault(dossier, PackedReports.NEVER));
    }

    Map<Dossier, Integer> fromYear() {
        return fromYear;
    }
}
