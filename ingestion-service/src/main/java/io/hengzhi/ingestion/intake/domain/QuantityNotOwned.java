package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bureau is an owner of the quantity. */
public record QuantityNotOwned() implements FactRule {

    @Override
    public Optional<Breach> check(FactInQuestion question) {
        var quantity = question.quantity();
        if (quantity.owners().contains(question.bureau())) {
            return Optional.empty();
        }
        return Optional.of(new Breach(
                this,
                question.path() + ".quantity",
                BilingualText.of(
                        quantity.name().zh() + "（" + quantity.code() + "）由"
                                + quantity.owners().stream()
                                        .map(owner -> name(question, owner).zh() + "（" + owner + "）")
                                        .collect(Collectors.joining("、"))
                                + "提供，" + name(question, question.bureau()).zh() + "（" + question.bureau()
                                + "）不是其提供单位。",
                        quantity.name().en() + " (" + quantity.code() + ") is provided by "
                                + quantity.owners().stream()
                                        .map(owner -> name(question, owner).en() + " (" + owner + ")")
                                        .collect(Collectors.joining(", "))
                                + ", not by "
                                + name(question, question.bureau()).en() + " (" + question.bureau()
                                + ")."),
                wayOut()));
    }

    private static BilingualText name(FactInQuestion question, BureauCode code) {
        return question.catalogue()
                .findBureau(code)
                .map(Bureau::name)
                .orElseGet(() -> BilingualText.of(code.value(), code.value()));
    }

    @Override
    public String code() {
        return "quantity-not-owned";
    }

    @Override
    public BilingualText demand() {
        return BilingualText.of("上报单位应是该数据项的提供单位。", "The bureau is a provider of the quantity.");
    }

    @Override
    public BilingualText wayOut() {
        return BilingualText.of(
                "请只上报本单位提供的数据项；如应由本单位提供，请联系市经济和信息化局调整目录。",
                "Report only quantities your bureau provides; if it should provide this one, ask the city office to change the catalogue.");
    }

    @Override
    public boolean readsReferenceData() {
        return true;
    }

    @Override
    public Example example() {
        return Example.ofFact("taxPaid", "revenue");
    }
}
