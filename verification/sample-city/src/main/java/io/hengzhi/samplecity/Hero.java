package io.hengzhi.samplecity;

/**
 * The hero's figures, set by hand: no chance in them, so that it stands where the story needs it. The register has twice the
 * land the enterprise uses.
 */
final class Hero {

    /** As registered: 3.24 公顷, 48.6 亩. */
    private static final long REGISTERED_SQUARE_METRES = 32_400;

    /** What it uses, in the register's unit: 24.3 亩. */
    static final String TRUE_LAND_HECTARES = "1.62";

    static final Magnitudes MAGNITUDES = new Magnitudes(
            182,
            0.015,
            new double[] {19_800, 20_900, 22_150, 23_600, 25_600},
            new double[] {0.046, 0.047, 0.047, 0.048, 0.049},
            0.97,
            new long[] {
                REGISTERED_SQUARE_METRES,
                REGISTERED_SQUARE_METRES,
                REGISTERED_SQUARE_METRES,
                REGISTERED_SQUARE_METRES,
                REGISTERED_SQUARE_METRES
            },
            21.5,
            0.72,
            new double[] {0.044, 0.046, 0.047, 0.049, 0.0475},
            0.27,
            2.1,
            0,
            14,
            0.12,
            0.4,
            0,
            Figures.FIRST,
            Figures.LAST);

    private Hero() {}

    static Figures figures() {
        return Figures.of(MAGNITUDES, SeededRandom.of(0, "hero"));
    }
}
