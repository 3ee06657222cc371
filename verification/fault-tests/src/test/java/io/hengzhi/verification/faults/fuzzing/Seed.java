package io.hengzhi.verification.faults.fuzzing;

/** Another seed at each run; {@code -Dfaults.seed=} repeats one. */
final class Seed {

    private Seed() {}

    /** Announced before it is used, so that a hanging run can be repeated too. */
    static long announced(String what) {
        long seed = Long.getLong("faults.seed", System.nanoTime() & 0xFFFFFFFFL);
        System.out.printf("# %s: -Dfaults.seed=%d%n", what, seed);
        return seed;
    }
}
