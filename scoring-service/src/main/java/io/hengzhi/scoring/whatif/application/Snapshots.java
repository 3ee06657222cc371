package io.hengzhi.scoring.whatif.application;

import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.reading.Sight;
import io.hengzhi.scoring.whatif.domain.ListSnapshot;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Copies of lists to try something out on. The copy is made between two batches; what is computed from it holds nobody up, and
 * only so much is computed at the same time.
 */
public final class Snapshots {

    /** A district's officers take turns rather than take the machine from those who only read. */
    private static final int AT_THE_SAME_TIME = 2;

    private final Engine engine;
    private final Semaphore places = new Semaphore(AT_THE_SAME_TIME);

    public Snapshots(Engine engine) {
        this.engine = engine;
    }

    /** Answers from a copy of the list; a list outside the caller's sight is not found, one without results says why. */
    public <T> T on(Caller caller, Board.Key key, Function<ListSnapshot, T> computation) {
        return on(
                state -> {
                    new Sight(state, caller.within(key.district())).findBoard(key.district(), key.period(), key.list());
                    return ListSnapshot.of(state, key);
                },
                computation);
    }

    /**
     * Answers from a copy.
     *
     * @param copy read between two batches, and done soon
     */
    public <C, T> T on(Function<State, C> copy, Function<C, T> computation) {
        if (!places.tryAcquire()) {
            throw Problem.of(ProblemType.TOO_MANY_REQUESTS)
                    .code("simulations-busy")
                    .detail(
                            "正在进行的试算已达 " + AT_THE_SAME_TIME + " 项。",
                            AT_THE_SAME_TIME + " simulations are under way already.")
                    .wayOut("请稍后重试。", "Try again shortly.")
                    .exception();
        }
        try {
            return computation.apply(engine.read(copy));
        } finally {
            places.release();
        }
    }
}
