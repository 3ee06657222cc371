package io.hengzhi.samplecity;

/**
 * Who reports what of an enterprise, and how. Units are a matter of the bureau's office in the district; the rest of the
 * enterprise.
 *
 * @param aboveScale whether statistics follow it with the full set of quantities
 * @param yearToDate whether statistics report it as running totals (累计)
 * @param energyByCarriers whether its energy is not measured, but follows from the carriers it uses
 * @param rdByScience whether its R&D spending comes from the science commission
 * @param landByPark whether its land comes from the park's base data instead of the register
 */
record Habits(
        boolean aboveScale,
        boolean yearToDate,
        boolean energyByCarriers,
        boolean rdByScience,
        boolean landByPark,
        String moneyUnit,
        String taxUnit,
        String landUnit,
        String energyUnit,
        String electricityUnit) {

    static Habits plain(String district, boolean aboveScale) {
        return new Habits(
                aboveScale,
                false,
                false,
                false,
                false,
                "万元",
                switch (district) {
                    case "110108", "110302" -> "元";
                    default -> "万元";
                },
                switch (district) {
                    case "110113" -> "公顷";
                    case "110105", "110106", "110108" -> "平方米";
                    default -> "亩";
                },
                district.equals("110107") ? "千克标准煤" : "吨标准煤",
                district.equals("110115") ? "万kWh" : "kWh");
    }

    static Habits drawn(SeededRandom random, String district, boolean aboveScale) {
        Habits plain = plain(district, aboveScale);
        return new Habits(
                aboveScale,
                random.chance(0.1),
                random.chance(0.15),
                random.chance(0.3),
                random.chance(0.05),
                plain.moneyUnit,
                plain.taxUnit,
                plain.landUnit,
                plain.energyUnit,
                plain.electricityUnit);
    }

    Habits reportingYearToDate() {
        return new Habits(
                aboveScale,
                true,
                energyByCarriers,
                rdByScience,
                landByPark,
                moneyUnit,
                taxUnit,
                landUnit,
                energyUnit,
                electricityUnit);
    }

    Habits withEnergyByCarriers() {
        return new Habits(
                aboveScale,
                yearToDate,
                true,
                rdByScience,
                landByPark,
                moneyUnit,
                taxUnit,
                landUnit,
                energyUnit,
                electricityUnit);
    }

    /** A giant's accounts are kept in 亿元. */
    Habits inHundredMillions() {
        return new Habits(
                aboveScale,
                yearToDate,
                energyByCarriers,
                rdByScience,
                landByPark,
                "亿元",
                taxUnit,
                landUnit,
                energyUnit,
                electricityUnit);
    }
}
