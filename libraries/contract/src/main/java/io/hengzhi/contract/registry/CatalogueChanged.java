package io.hengzhi.contract.registry;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.WireText;
import io.hengzhi.contract.wire.BureauEntry;
import io.hengzhi.contract.wire.ConversionEntry;
import io.hengzhi.contract.wire.DistrictEntry;
import io.hengzhi.contract.wire.IndustryEntry;
import io.hengzhi.contract.wire.ParkEntry;
import io.hengzhi.contract.wire.PurposeEntry;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.UnitConversion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The city's reference data at one version.
 *
 * @param catalogue all of it: readers replace what they have
 */
public record CatalogueChanged(Catalogue catalogue, Instant changedAt) implements WireEvent {

    /** There is one catalogue: the topic keeps the newest record of this key. */
    public static final String KEY = "beijing";

    private static District district(DistrictEntry entry) {
        return new District(
                new DistrictCode(entry.getCode()),
                WireText.read(entry.getName()),
                entry.hasPilotFrom() ? Quarter.ofIndex(entry.getPilotFrom()) : null,
                entry.hasPilotTo() ? Quarter.ofIndex(entry.getPilotTo()) : null,
                entry.getParksList().stream()
                        .map(park -> new District.Park(new ParkCode(park.getCode()), WireText.read(park.getName())))
                        .toList(),
                entry.hasYearsInMemory() ? entry.getYearsInMemory() : null);
    }

    @Override
    public Topic topic() {
        return Topics.CATALOGUE;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String id() {
        return "catalogue-" + catalogue.version();
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Instant time() {
        return changedAt;
    }

    @Override
    public byte[] encode() {
        var wire = io.hengzhi.contract.wire.CatalogueChanged.newBuilder()
                .setVersion(catalogue.version())
                .setChangedAtMillis(changedAt.toEpochMilli());
        for (Bureau bureau : catalogue.bureaus()) {
            wire.addBureaus(BureauEntry.newBuilder()
                    .setCode(bureau.code().value())
                    .setName(WireText.write(bureau.name()))
                    .setSuspended(bureau.suspended()));
        }
        for (District district : catalogue.districts()) {
            var entry = DistrictEntry.newBuilder()
                    .setCode(district.code().value())
                    .setName(WireText.write(district.name()));
            if (district.pilotFrom() != null) {
                entry.setPilotFrom(district.pilotFrom().index());
            }
            if (district.pilotTo() != null) {
                entry.setPilotTo(district.pilotTo().index());
            }
            if (district.yearsInMemory() != null) {
                entry.setYearsInMemory(district.yearsInMemory());
            }
            for (District.Park park : district.parks()) {
                entry.addParks(
                        ParkEntry.newBuilder().setCode(park.code().value()).setName(WireText.write(park.name())));
            }
            wire.addDistricts(entry);
        }
        for (Quantity quantity : catalogue.quantities()) {
            wire.addQuantities(WireQuantity.write(quantity));
        }
        for (UnitConversion row : catalogue.conversions()) {
            wire.addConversions(ConversionEntry.newBuilder()
                    .setId(row.id())
                    .setFrom(row.from())
                    .setTo(row.to())
                    .setNumerator(row.factor().numerator())
                    .setDenominator(row.factor().denominator())
                    .setValidFrom(row.validFrom().index())
                    .setSource(row.source()));
        }
        for (Catalogue.Purpose purpose : catalogue.purposes()) {
            wire.addPurposes(PurposeEntry.newBuilder().setCode(purpose.code()).setName(WireText.write(purpose.name())));
        }
        for (Catalogue.Industry industry : catalogue.industries()) {
            wire.addIndustries(IndustryEntry.newBuilder()
                    .setCode(industry.code().value())
                    .setName(WireText.write(industry.name())));
        }
        return wire.build().toByteArray();
    }

    public static CatalogueChanged decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.CatalogueChanged.parseFrom(bytes);
            return new CatalogueChanged(
                    new Catalogue(
                            wire.getVersion(),
                            wire.getBureausList().stream()
                                    .map(entry -> new Bureau(
                                            new BureauCode(entry.getCode()),
                                            WireText.read(entry.getName()),
                                            entry.getSuspended()))
                                    .toList(),
                            wire.getDistrictsList().stream()
                                    .map(CatalogueChanged::district)
                                    .toList(),
                            wire.getQuantitiesList().stream()
                                    .map(WireQuantity::read)
                                    .toList(),
                            wire.getConversionsList().stream()
                                    .map(entry -> new UnitConversion(
                                            entry.getId(),
                                            entry.getFrom(),
                                            entry.getTo(),
                                            new Ratio(entry.getNumerator(), entry.getDenominator()),
                                            Quarter.ofIndex(entry.getValidFrom()),
                                            entry.getSource()))
                                    .toList(),
                            wire.getPurposesList().stream()
                                    .map(entry ->
                                            new Catalogue.Purpose(entry.getCode(), WireText.read(entry.getName())))
                                    .toList(),
                            wire.getIndustriesList().stream()
                                    .map(entry -> new Catalogue.Industry(
                                            new IndustryCode(entry.getCode()), WireText.read(entry.getName())))
                                    .toList()),
                    Instant.ofEpochMilli(wire.getChangedAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("catalogue", e);
        }
    }
}
