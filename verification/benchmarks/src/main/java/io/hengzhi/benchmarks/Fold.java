package io.hengzhi.benchmarks;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.scoringmodel.fact.ReportedSeries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cells into the reports that count: packed series against a map of objects. */
final class Fold implements Benchmark {

    private record Slot(QuantityCode quantity, Quarter quarter, BureauCode bureau) {}

    @Override
    public String what() {
        return "cells put into an enterprise's series and folded: packed arrays against a hash map of cells";
    }

    @Override
    public int enterprises() {
        return 10_000;
    }

    @Override
    public List<Figure> run(int enterprises) {
        List<List<ReportedCell>> all = new ArrayList<>();
        int cells = 0;
        for (int i = 0; i < enterprises; i++) {
            all.add(Firms.cells(i));
            cells += all.getLast().size();
        }
        long[] counted = new long[2];
        Rounds packed = Rounds.nanos(cells, () -> {
            counted[0] = 0;
            for (List<ReportedCell> one : all) {
                counted[0] += fold(one);
            }
        });
        Rounds mapped = Rounds.nanos(cells, () -> {
            counted[1] = 0;
            for (List<ReportedCell> one : all) {
                Map<Slot, ReportedCell> slots = new HashMap<>();
                for (ReportedCell cell : one) {
                    slots.merge(
                            new Slot(
                                    cell.id().quantity(),
                                    cell.id().quarter(),
                                    cell.id().bureau()),
                            cell,
                            (left, right) -> ReportedCell.PRECEDENCE.compare(left, right) >= 0 ? left : right);
                }
                counted[1] += slots.size();
            }
        });
        if (counted[0] != counted[1]) {
            throw new IllegalStateException("packed " + counted[0] + ", mapped " + counted[1]);
        }
        return List.of(
                Figure.once(
                        "packed series, effective values included", 1e9 / packed.median(), "facts per second", null),
                Figure.once("hash map of cells, nothing folded", 1e9 / mapped.median(), "facts per second", null),
                Figure.once("packed / hash map", mapped.median() / packed.median(), "times", null));
    }

    private static long fold(List<ReportedCell> cells) {
        Map<QuantityCode, ReportedSeries> series = new HashMap<>();
        for (ReportedCell cell : cells) {
            Quantity quantity = Firms.CATALOGUE.getQuantity(cell.id().quantity());
            series.computeIfAbsent(quantity.code(), any -> new ReportedSeries(quantity))
                    .put(cell);
        }
        long slots = 0;
        for (ReportedSeries one : series.values()) {
            one.fold();
            slots += one.cells().size();
        }
        return slots;
    }
}
