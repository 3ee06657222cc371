package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import java.util.Optional;

/** A stock is never reported year to date: it does not add up over time. */
@PolicyClause("ours: DOMAIN 3")
public record YearToDateForStock() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        ReportedFact.Value value = question.fact().value();
        return value != null
                        && value.basis() == Basis.YEAR_TO_DATE
                        && question.quantity().kind() == Quantity.Kind.STOCK
                ? Optional.of(new Breach(
                        this,
                        question.path() + ".basis",
                        BilingualText.of(
                                question.quantity().name().zh() + "是时点或平均数，不能按年初累计上报。",
                                question.quantity().name().en() + " is a stock and cannot be reported year to date."),
                        wayOut()))
                : Optional.empty();
    }

    @Override
    public String code() {
        return "year-to-date-for-stock";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("存量数据不能按年初累计上报。", "A stock is never reported year to date.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请把 basis 写为 own，上报该季度的平均数或期末数。",
                "Set basis to own and report the quarter's own mean or closing value.");
    }

    @Override
    public Example example() {
        return Example.ofFact(
                "\"taxPaid\",\"quarter\":\"2025Q3\",\"value\":\"123.45\",\"unit\":\"万元\",\"basis\":\"own\"",
                "\"staff\",\"quarter\":\"2025Q3\",\"value\":\"120\",\"unit\":\"人\",\"basis\":\"yearToDate\"");
    }
}
