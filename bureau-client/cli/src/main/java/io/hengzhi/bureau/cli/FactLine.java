package io.hengzhi.bureau.cli;

import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.kernel.BilingualText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a file, or why a place of the file is none.
 *
 * @param number of the line, from 1
 * @param columns from 0, by the field they hold; empty where the format has none
 */
record FactLine(long number, @Nullable Fact fact, @Nullable Flaw flaw, Map<String, Integer> columns) {

    /**
     * A place that cannot be read.
     *
     * @param column its number from 1, where the format has columns; 0 where it does not
     */
    record Flaw(String field, int column, BilingualText text, BilingualText wayOut) {}

    static FactLine of(long number, Fact fact) {
        return of(number, fact, Map.of());
    }

    static FactLine of(long number, Fact fact, Map<String, Integer> columns) {
        return new FactLine(number, fact, null, columns);
    }

    static FactLine flawed(long number, String field, int column, BilingualText text, BilingualText wayOut) {
        return new FactLine(number, null, new Flaw(field, column, text, wayOut), Map.of());
    }

    /** The flaw that the contract finds in this line's fact. */
    Flaw flaw(FactFault fault) {
        return new Flaw(fault.field(), columns.getOrDefault(fault.field(), -1) + 1, fault.text(), fault.wayOut());
    }
}
