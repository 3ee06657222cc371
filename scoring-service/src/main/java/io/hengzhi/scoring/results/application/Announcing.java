package io.hengzhi.scoring.results.application;

import io.hengzhi.contract.scoring.ResultFrozen;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.FrozenFigures.FrozenClass;
import io.hengzhi.scoring.results.domain.ResultLine;
import io.hengzhi.scoring.results.domain.ResultVersion;
import java.util.ArrayList;
import java.util.List;

/** How a frozen version is told to others: its lines in parts. */
final class Announcing {

    private Announcing() {}

    static List<ResultFrozen> events(ResultVersion version, FrozenFigures figures) {
        List<ResultLine> lines = figures.lines();
        int parts = (lines.size() + ResultFrozen.LINES_MAX - 1) / ResultFrozen.LINES_MAX;
        List<ResultFrozen> events = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            int from = (part - 1) * ResultFrozen.LINES_MAX;
            events.add(new ResultFrozen(
                    figures.district(),
                    figures.year(),
                    version.number(),
                    version.step().text(),
                    version.schemeVersion(),
                    version.figuresDigest(),
                    version.digest(),
                    version.previousDigest(),
                    Positions.parse(version.positions()).list(),
                    version.reviewUntil(),
                    version.by().account(),
                    version.at(),
                    version.reason(),
                    part,
                    parts,
                    lines.subList(from, Math.min(lines.size(), from + ResultFrozen.LINES_MAX)).stream()
                            .map(line -> line(line, version))
                            .toList()));
        }
        return events;
    }

    private static ResultFrozen.Line line(ResultLine line, ResultVersion version) {
        FrozenClass held = version.findClass(line).orElse(null);
        return new ResultFrozen.Line(
                line.creditCode(),
                line.list(),
                line.park(),
                line.rank(),
                line.figure() == null ? null : line.figure().units(),
                line.classCode(),
                held == null ? null : held.name(),
                held == null ? null : held.place(),
                line.digest());
    }
}
