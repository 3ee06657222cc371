package io.hengzhi.samplecity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a bureau's message, field by field as {@code facts.v1.schema.json} has it: what is null is not written.
 *
 * @param withdrawn true for a withdrawal, else null
 * @param correction the number of a correction after an upheld objection, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "quantity",
    "quarter",
    "value",
    "unit",
    "basis",
    "revision",
    "withdrawn",
    "correction",
    "correctionOrder"
})
public record SampleFact(
        String quantity,
        String quarter,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String basis,
        long revision,
        @Nullable Boolean withdrawn,
        @Nullable Integer correction,
        @Nullable String correctionOrder) {

    static final String OWN = "own";
    static final String YEAR_TO_DATE = "yearToDate";

    static SampleFact own(String quantity, Object quarter, String value, String unit) {
        return new SampleFact(quantity, quarter.toString(), value, unit, OWN, 1, null, null, null);
    }

    SampleFact revised(long newRevision, String newValue) {
        return new SampleFact(quantity, quarter, newValue, unit, basis, newRevision, null, null, null);
    }

    SampleFact onBasis(String newBasis, String newValue) {
        return new SampleFact(quantity, quarter, newValue, unit, newBasis, revision, null, null, null);
    }

    SampleFact withdrawnBy(long newRevision) {
        return new SampleFact(quantity, quarter, null, null, null, newRevision, true, null, null);
    }

    SampleFact corrected(int number, String order, String newValue) {
        return new SampleFact(quantity, quarter, newValue, unit, basis, revision, null, number, order);
    }
}
