package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scope decision rests on: the rule that made it and the facts it knew.
 *
 * @param rule its stable name
 * @param reason for people
 * @param figures revenue, land and staff of the year before, as far as the rule asked for them
 * @param cutOff how far the log of facts was known, for example {@code 0:120,1:98}; empty where no facts were asked
 */
public record Grounds(String rule, BilingualText reason, List<Figure> figures, String cutOff) {

    /**
     * One figure the decision used.
     *
     * @param value with 6 decimals in the canonical unit; null where it was not known
     * @param facts the reports it was made from
     */
    public record Figure(QuantityCode quantity, @Nullable String value, List<FactId> facts) {

        public Figure {
            facts = List.copyOf(facts);
        }
    }

    public Grounds {
        figures = List.copyOf(figures);
    }
}
