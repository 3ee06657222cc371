package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.Period;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of one enterprise, unpacked to be changed; by period. */
final class Results {

    private final List<Result> results;
    private boolean changed;

    private Results(List<Result> results) {
        this.results = results;
    }

    static Results read(PackedDossier dossier, Boards boards) {
        List<Result> results = new ArrayList<>(5);
        PackedReader in = new PackedReader(dossier.bytes(), dossier.results());
        while (in.position() < dossier.resultsEnd()) {
            int head = in.count();
            Board board = boards.at(head >> 1);
            results.add(new Result(board.key().period(), board, (head & 1) != 0, in.signed(), (int) in.fixed(4)));
        }
        return new Results(results);
    }

    void write(PackedWriter out) {
        write(out, out, 0);
    }

    /** Writes those of years before the first apart. */
    void write(PackedWriter older, PackedWriter newer, int firstYear) {
        for (Result result : results) {
            PackedWriter out = result.period().year() < firstYear ? older : newer;
            out.unsigned((long) result.board().number() << 1 | (result.scored() ? 1 : 0));
            out.signed(result.scaled());
            out.fixed(result.fingerprint(), 4);
        }
    }

    List<Result> list() {
        return results;
    }

    @Nullable
    Result find(Period period) {
        for (Result result : results) {
            if (result.period().equals(period)) {
                return result;
            }
        }
        return null;
    }

    void set(Result result) {
        results.removeIf(one -> one.period().equals(result.period()));
        results.add(result);
        results.sort(Result.BY_PERIOD);
        changed = true;
    }

    void drop(Period period) {
        changed |= results.removeIf(one -> one.period().equals(period));
    }

    boolean isChanged() {
        return changed;
    }
}
