package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.kernel.BilingualText;
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
        String owners = quantity.owners().stream().map(BureauCode::value).collect(Collectors.joining(", "));
        return Optional.of(new Breach(
                this,
                question.path() + ".quantity",
                BilingualText.of(
                        quantity.name().zh() + "（" + quantity.code() + "）由 " + owners + " 提供，" + question.bureau()
                                + " 不是其提供单位。",
                        quantity.name().en() + " (" + quantity.code() + ") is provided by " + owners + ", not by "
                                + question.bureau() + "."),
                wayOut()));
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
