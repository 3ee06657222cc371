package io.hengzhi.kernel;

/**
 * One row of the dated conversion table: how a value in an accepted unit becomes one in the quantity's canonical unit.
 *
 * @param id the row's stable name, kept with every cell it made, for example {@code 公顷-亩-1}
 * @param from the unit a bureau may use
 * @param to the canonical unit
 * @param factor canonical = reported x factor
 * @param validFrom the first quarter the row applies to
 * @param source the standard or definition it comes from
 */
public record UnitConversion(String id, String from, String to, Ratio factor, Quarter validFrom, String source) {}
