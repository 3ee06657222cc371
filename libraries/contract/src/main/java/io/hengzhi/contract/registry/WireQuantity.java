package io.hengzhi.contract.registry;

import io.hengzhi.contract.WireText;
import io.hengzhi.contract.wire.QuantityEntry;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import java.util.List;

/** A quantity of the catalogue on the wire; one written before ranges and dates were known says nothing about them. */
final class WireQuantity {

    private WireQuantity() {}

    static Quantity read(QuantityEntry entry) {
        return new Quantity(
                new QuantityCode(entry.getCode()),
                WireText.read(entry.getName()),
                entry.getUnit(),
                entry.getStock() ? Quantity.Kind.STOCK : Quantity.Kind.FLOW,
                entry.getAnnual() ? Quantity.Frequency.ANNUAL : Quantity.Frequency.QUARTERLY,
                entry.getMayBeNegative(),
                entry.getOwnersList().stream().map(BureauCode::new).toList(),
                List.copyOf(entry.getAcceptedUnitsList()),
                WireText.read(entry.hasMeaning() ? entry.getMeaning() : entry.getName()),
                new Quantity.Plausible(
                        entry.hasPlausibleLeastMicros() ? new Amount(entry.getPlausibleLeastMicros()) : null,
                        entry.hasPlausibleMostMicros() ? new Amount(entry.getPlausibleMostMicros()) : null),
                entry.hasDueWorkingDays() ? entry.getDueWorkingDays() : null);
    }

    static QuantityEntry write(Quantity quantity) {
        QuantityEntry.Builder entry = QuantityEntry.newBuilder()
                .setCode(quantity.code().value())
                .setName(WireText.write(quantity.name()))
                .setUnit(quantity.unit())
                .setStock(quantity.kind() == Quantity.Kind.STOCK)
                .setAnnual(quantity.frequency() == Quantity.Frequency.ANNUAL)
                .setMayBeNegative(quantity.mayBeNegative())
                .addAllOwners(quantity.owners().stream().map(BureauCode::value).toList())
                .addAllAcceptedUnits(quantity.acceptedUnits());
        if (!quantity.meaning().equals(quantity.name())) {
            entry.setMeaning(WireText.write(quantity.meaning()));
        }
        Amount least = quantity.plausible().least();
        if (least != null) {
            entry.setPlausibleLeastMicros(least.micros());
        }
        Amount most = quantity.plausible().most();
        if (most != null) {
            entry.setPlausibleMostMicros(most.micros());
        }
        Integer due = quantity.dueWorkingDays();
        if (due != null) {
            entry.setDueWorkingDays(due);
        }
        return entry.build();
    }
}
