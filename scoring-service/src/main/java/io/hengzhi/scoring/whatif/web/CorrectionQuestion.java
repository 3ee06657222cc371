package io.hengzhi.scoring.whatif.web;

import io.hengzhi.scoring.whatif.domain.SupposedFact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values of one enterprise that somebody thinks right.
 *
 * @param period whose list is looked at
 * @param facts 1 to 20
 */
record CorrectionQuestion(
        @Nullable String creditCode,
        @Nullable String period,
        @Nullable List<SupposedFactJson> facts) {

    /**
     * @param bureau whose report it would be; left out, the bureau whose value counts now
     * @param basis {@code own} or {@code year-to-date}; left out, that of the report it would correct
     * @param value a decimal as text
     * @param unit one that the quantity accepts; left out, the canonical one
     */
    record SupposedFactJson(
            @Nullable String quantity,
            @Nullable String quarter,
            @Nullable String bureau,
            @Nullable String basis,
            @Nullable String value,
            @Nullable String unit) {}

    List<SupposedFact> supposed() {
        List<SupposedFactJson> written = Asked.field(facts, "facts");
        List<SupposedFact> supposed = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            SupposedFactJson one = Asked.field(written.get(i), "facts[" + i + "]");
            supposed.add(new SupposedFact(
                    Asked.field(one.quantity(), "facts[" + i + "].quantity"),
                    Asked.field(one.quarter(), "facts[" + i + "].quarter"),
                    one.bureau(),
                    one.basis(),
                    Asked.field(one.value(), "facts[" + i + "].value"),
                    one.unit()));
        }
        return supposed;
    }
}
