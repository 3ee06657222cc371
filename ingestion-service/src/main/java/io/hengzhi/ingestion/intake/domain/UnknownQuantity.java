package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import java.util.Optional;

/** The quantity stands in the catalogue. */
public record UnknownQuantity() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        return question.findQuantity().isPresent()
                ? Optional.empty()
                : Optional.of(new Breach(
                        this,
                        question.path() + ".quantity",
                        BilingualText.of(
                                "数据项目录中没有“" + Excerpt.of(question.fact().quantity()) + "”。",
                                "The catalogue holds no quantity \""
                                        + Excerpt.of(question.fact().quantity()) + "\"."),
                        wayOut()));
    }

    @Override
    public String code() {
        return "unknown-quantity";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("数据项应列入数据项目录。", "The quantity stands in the catalogue.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请查阅数据项目录（GET /api/v1/quantities），改用其中的代码，注意大小写。",
                "Look the code up in the catalogue (GET /api/v1/quantities); capitals matter.");
    }

    @Override
    public boolean readsReferenceData() {
        return true;
    }

    @Override
    public Example example() {
        return Example.ofFact("taxPaid", "taxpaid");
    }
}
