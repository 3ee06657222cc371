package io.hengzhi.ingestion.ledger.web;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.ledger.domain.LedgerFact;
import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.UnitConversion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reported cell as it is shown: value, who sent it, in which message, converted from what, its standing. */
record FactView(
        String id,
        String creditCode,
        String quantity,
        BilingualText quantityName,
        String quarter,
        String bureau,
        BilingualText bureauName,
        long revision,
        int correction,
        @Nullable String correctionOrder,
        String basis,
        boolean withdrawn,
        @Nullable String value,
        String unit,
        @Nullable Reported reported,
        @Nullable Conversion conversion,
        Message message,
        Instant acceptedAt,
        @Nullable String supersedes,
        @Nullable String supersededBy,
        boolean counts,
        List<FactWarning> warnings,
        List<UseView> uses) {

    /** Why a person should look at it; it changes no figure. */
    record FactWarning(String code, BilingualText message) {}

    /** As the bureau wrote it. */
    record Reported(String value, String unit) {}

    /** The row of the conversion table that was applied. */
    record Conversion(String id, String from, String to, String factor, String clause) {}

    /**
     * The bureau's message.
     *
     * @param time the bureau's own time
     * @param factIndex the fact's place in it, from 0
     * @param batch the batch it belongs to
     * @param contractVersion of the catalogue the fact was accepted under; null where that was not yet recorded
     */
    record Message(
            String id,
            String topic,
            int partition,
            long offset,
            int factIndex,
            Instant time,
            @Nullable String batch,
            String contract,
            @Nullable Long contractVersion) {}

    static FactView of(LedgerFact ledgerFact, Catalogue catalogue, List<Warning> warnings) {
        FactAccepted fact = ledgerFact.fact();
        FactId id = fact.cell().id();
        Quantity quantity = catalogue.getQuantity(id.quantity());
        String value = fact.reportedValue();
        String unit = fact.reportedUnit();
        return new FactView(
                id.toString(),
                id.enterprise().value(),
                id.quantity().value(),
                quantity.name(),
                id.quarter().toString(),
                id.bureau().value(),
                catalogue
                        .findBureau(id.bureau())
                        .map(Bureau::name)
                        .orElseGet(() -> BilingualText.of(
                                id.bureau().value(), id.bureau().value())),
                id.revision(),
                id.correction(),
                fact.correctionOrder(),
                fact.cell().basis().text(),
                fact.cell().isWithdrawal(),
                fact.cell().value() == null ? null : fact.cell().value().toString(),
                quantity.unit(),
                value == null || unit == null ? null : new Reported(value, unit),
                conversion(fact, catalogue),
                new Message(
                        fact.messageId(),
                        fact.place().topic(),
                        fact.place().partition(),
                        fact.place().offset(),
                        fact.factIndex(),
                        fact.cell().time(),
                        fact.batch() == null ? null : fact.batch().value(),
                        fact.place().topic(),
                        fact.contractVersion() == 0 ? null : fact.contractVersion()),
                fact.acceptedAt(),
                text(ledgerFact.supersedes()),
                text(ledgerFact.supersededBy()),
                ledgerFact.counts(),
                warnings.stream()
                        .filter(warning -> warning.fact().equals(id))
                        .map(warning -> new FactWarning(warning.code(), warning.text()))
                        .toList(),
                ledgerFact.uses().stream().map(UseView::of).toList());
    }

    private static @Nullable Conversion conversion(FactAccepted fact, Catalogue catalogue) {
        if (fact.conversionId() == null) {
            return null;
        }
        return catalogue.conversions().stream()
                .filter(row -> row.id().equals(fact.conversionId()))
                .findFirst()
                .map((UnitConversion row) -> new Conversion(
                        row.id(), row.from(), row.to(), row.factor().toString(), row.source()))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable FactId id) {
        return id == null ? null : id.toString();
    }
}
