package io.hengzhi.samplecity;

import java.util.List;

/**
 * How many ordinary enterprises a district has, by what the list of 2025 will make of them; the special cases come on top.
 *
 * @param parks how many of its parks are used, from {@code -01}
 */
record DistrictPlan(
        String code, int parks, int aboveScale, int belowScale, int outOfScope, int inTransition, int giants) {

    /** The districts that have a scheme for 2024 too. */
    static final List<String> EARLY = List.of("110108", "110113", "110302");

    static final List<DistrictPlan> ALL = List.of(
            new DistrictPlan("110101", 3, 9, 4, 2, 0, 0),
            new DistrictPlan("110102", 3, 10, 4, 2, 0, 0),
            new DistrictPlan("110105", 3, 56, 14, 3, 1, 1),
            new DistrictPlan("110106", 3, 58, 15, 3, 1, 0),
            new DistrictPlan("110107", 3, 22, 6, 2, 0, 0),
            new DistrictPlan("110108", 4, 118, 22, 3, 3, 1),
            new DistrictPlan("110109", 3, 16, 6, 2, 0, 0),
            new DistrictPlan("110111", 4, 84, 22, 3, 2, 0),
            new DistrictPlan("110112", 4, 132, 30, 4, 3, 0),
            new DistrictPlan("110113", 4, 352, 84, 6, 12, 2),
            new DistrictPlan("110114", 4, 150, 32, 4, 4, 1),
            new DistrictPlan("110115", 4, 152, 32, 4, 4, 0),
            new DistrictPlan("110116", 4, 70, 16, 2, 2, 0),
            new DistrictPlan("110117", 4, 46, 14, 2, 1, 0),
            new DistrictPlan("110118", 4, 48, 14, 2, 1, 0),
            new DistrictPlan("110119", 3, 16, 6, 1, 0, 0),
            new DistrictPlan("110302", 4, 240, 26, 3, 6, 2));

    /** Whether its bureaus delivered 2025 quarter by quarter: those districts have had a scheme since 2024. */
    boolean quarterly() {
        return EARLY.contains(code);
    }
}
