package io.hengzhi.scoring.engine.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which enterprises a batch has to do with, and from which year on. */
final class Touched {

    private final Map<Dossier, Integer> fromYear = new LinkedHashMap<>();
    private boolean everything;

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
        everything = true;
    }

    boolean isEverything() {
        return everything;
    }

    Map<Dossier, Integer> fromYear() {
        return fromYear;
    }
}
