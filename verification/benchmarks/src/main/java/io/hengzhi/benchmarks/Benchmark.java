package io.hengzhi.benchmarks;

import java.util.List;

/** One question of cost. */
interface Benchmark {

    /** What is compared with what, in one sentence. */
    String what();

    /** How many enterprises it takes where nobody says otherwise. */
    int enterprises();

    /** Whether it measures the running stack, so that {@code ./dev bench} starts one for it. */
    default boolean needsStack() {
        return false;
    }

    /** Whether it measures once, on the wall: what is too long for rounds, or has many processes in it. */
    default boolean once() {
        return needsStack();
    }

    /** Measures; throws where the two sides do not give the same results. */
    List<Figure> run(int enterprises) throws Exception;
}
