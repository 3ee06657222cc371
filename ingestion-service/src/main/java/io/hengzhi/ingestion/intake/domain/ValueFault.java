package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.util.Optional;

/** What reading and converting a value says is wrong with it. */
final class ValueFault {

    private ValueFault() {}

    /** The fault of that code, where the value has it. */
    static Optional<BilingualText> find(FactInQuestion question, String code) {
        return question.fact().value() != null
                        && question.canonical() instanceof Parsed.Invalid<Amount>(Fault fault)
                        && fault.code().equals(code)
                ? Optional.of(BilingualText.of(
                        Excerpt.writable(fault.text().zh()),
                        Excerpt.writable(fault.text().en())))
                : Optional.empty();
    }
}
