package io.hengzhi.scoring.results.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.results.domain.Differences;
import io.hengzhi.scoring.results.domain.Freezing;
import io.hengzhi.scoring.results.domain.FrozenFigures.LineDigest;
import io.hengzhi.scoring.results.domain.Present;
import io.hengzhi.scoring.results.domain.ResultLine;
import io.hengzhi.scoring.results.domain.ResultVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads frozen results. */
public final class ReadResults {

    /** @param next the credit code after which the list goes on; null at its end */
    public record Stretch<T>(List<T> items, @Nullable CreditCode next) {}

    private final Engine engine;
    private final ResultYears years;
    private final KeptFigures figures;

    public ReadResults(Engine engine, ResultYears years, KeptFigures figures) {
        this.engine = engine;
        this.years = years;
        this.figures = figures;
    }

    public ResultYears.Stored get(DistrictCode district, Year year) {
        return years.get(district, year);
    }

    /** How many lines of the live state differ from a version; empty where there is no live result. */
    public Optional<Integer> countChangedSince(DistrictCode district, Year year, ResultVersion version) {
        return switch (engine.read(state -> Freezing.present(state, district, year))) {
            case Present.None ignored -> Optional.empty();
            case Present.Figures now ->
                Optional.of(
                        now.figures().digest().equals(version.figuresDigest())
                                ? 0
                                : Differences.enterprises(
                                                figures.list(version.figuresDigest()),
                                                now.figures().lineDigests())
                                        .size());
        };
    }

    public Optional<ResultLine> find(ResultVersion version, CreditCode enterprise) {
        return figures.find(version.figuresDigest(), enterprise);
    }

    /**
     * Lines by credit code.
     *
     * @param visible which of them are the reader's to see
     * @param after null from the beginning
     */
    public Stretch<ResultLine> lines(
            ResultVersion version, Predicate<ResultLine> visible, @Nullable CreditCode after, int limit) {
        List<CreditCode> codes = figures.list(version.figuresDigest()).stream()
                .map(LineDigest::creditCode)
                .filter(code -> after == null || code.compareTo(after) > 0)
                .toList();
        List<ResultLine> found = new ArrayList<>();
        for (int from = 0; from < codes.size(); from += limit + 1) {
            List<CreditCode> some = codes.subList(from, Math.min(codes.size(), from + limit + 1));
            Map<CreditCode, ResultLine> lines = figures.findAll(version.figuresDigest(), some);
            for (CreditCode code : some) {
                ResultLine line = lines.get(code);
                if (line == null || !visible.test(line)) {
                    continue;
                }
                if (found.size() == limit) {
                    return new Stretch<>(found, found.getLast().creditCode());
                }
                found.add(line);
            }
        }
        return new Stretch<>(found, null);
    }

    /**
     * What has changed between two versions, by credit code.
     *
     * @param visible which enterprises are the reader's to see, by either line
     * @param after null from the beginning
     */
    public Stretch<Differences.Change> changes(
            ResultVersion earlier,
            ResultVersion later,
            Predicate<ResultLine> visible,
            @Nullable CreditCode after,
            int limit) {
        List<CreditCode> changed =
                Differences.enterprises(figures.list(earlier.figuresDigest()), figures.list(later.figuresDigest()))
                        .stream()
                        .filter(code -> after == null || code.compareTo(after) > 0)
                        .toList();
        List<Differences.Change> found = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += limit + 1) {
            List<CreditCode> some = changed.subList(from, Math.min(changed.size(), from + limit + 1));
            Map<CreditCode, ResultLine> before = figures.findAll(earlier.figuresDigest(), some);
            Map<CreditCode, ResultLine> now = figures.findAll(later.figuresDigest(), some);
            for (CreditCode code : some) {
                ResultLine then = before.get(code);
                ResultLine since = now.get(code);
                if ((then == null || !visible.test(then)) && (since == null || !visible.test(since))) {
                    continue;
                }
                if (found.size() == limit) {
                    return new Stretch<>(found, found.getLast().creditCode());
                }
                found.add(Differences.between(code, then, since));
            }
        }
        return new Stretch<>(found, null);
    }
}
