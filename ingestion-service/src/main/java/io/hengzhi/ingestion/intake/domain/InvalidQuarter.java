package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Quarter;
import java.util.Optional;

/** The quarter lies between 1949 and 2199. */
public record InvalidQuarter() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        return Quarter.parse(question.fact().quarter()) instanceof Parsed.Invalid<Quarter>(Fault fault)
                ? Optional.of(new Breach(this, question.path() + ".quarter", text(fault), wayOut()))
                : Optional.empty();
    }

    private static BilingualText text(Fault fault) {
        return BilingualText.of(
                Excerpt.writable(fault.text().zh()),
                Excerpt.writable(fault.text().en()));
    }

    @Override
    public String code() {
        return "invalid-quarter";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("季度应在 1949 年至 2199 年之间。", "The quarter lies between 1949 and 2199.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of("请写明实际季度，如 2025Q3。", "Name the real quarter, for example 2025Q3.");
    }

    @Override
    public Example example() {
        return Example.ofFact("2025Q3", "0025Q3");
    }
}
