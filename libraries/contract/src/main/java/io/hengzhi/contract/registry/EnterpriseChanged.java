package io.hengzhi.contract.registry;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as the registry knows it now; the greatest version counts.
 *
 * @param version rises by one with every change
 * @param park the park or township; null where it is not known
 * @param industry null where it is not known yet
 * @param energyCarriers the quantities of energy it is declared to use: its energy can be derived only when all are known
 * @param memberships the list it stands in, by year
 * @param transitionFrom the entry quarter of its transition (三(一)); null where it has none
 * @param successor who took it over; null where nobody did
 * @param leftFrom the first quarter it no longer counts
 * @param comparablePredecessors whose revenue counts for its growth by a recorded decision (可比口径)
 */
public record EnterpriseChanged(
        CreditCode creditCode,
        long version,
        String name,
        DistrictCode district,
        @Nullable ParkCode park,
        @Nullable IndustryCode industry,
        List<QuantityCode> energyCarriers,
        List<ListMembership> memberships,
        @Nullable Quarter transitionFrom,
        boolean headquartersWithoutProduction,
        @Nullable CreditCode successor,
        @Nullable Quarter leftFrom,
        List<CreditCode> comparablePredecessors,
        Instant changedAt,
        String changedBy)
        implements WireEvent {

    public EnterpriseChanged {
        energyCarriers = List.copyOf(energyCarriers);
        memberships = List.copyOf(memberships);
        comparablePredecessors = List.copyOf(comparablePredecessors);
    }

    @Override
    public Topic topic() {
        return Topics.ENTERPRISE;
    }

    @Override
    public String key() {
        return creditCode.value();
    }

    @Override
    public String id() {
        return creditCode + "-" + version;
    }

    @Override
    public String subject() {
        return creditCode.value();
    }

    @Override
    public Instant time() {
        return changedAt;
    }

    @Override
    public byte[] encode() {
        var wire = io.hengzhi.contract.wire.EnterpriseChanged.newBuilder()
                .setCreditCode(creditCode.value())
                .setVersion(version)
                .setName(name)
                .setDistrict(district.value())
                .setPark(park == null ? "" : park.value())
                .setIndustry(industry == null ? "" : industry.value())
                .setHeadquartersWithoutProduction(headquartersWithoutProduction)
                .setSuccessor(successor == null ? "" : successor.value())
                .setChangedAtMillis(changedAt.toEpochMilli())
                .setChangedBy(changedBy);
        energyCarriers.forEach(carrier -> wire.addEnergyCarriers(carrier.value()));
        memberships.forEach(membership -> wire.addMemberships(membership.write()));
        comparablePredecessors.forEach(code -> wire.addPredecessorsOnComparableBasis(code.value()));
        if (transitionFrom != null) {
            wire.setTransitionFrom(transitionFrom.index());
        }
        if (leftFrom != null) {
            wire.setLeftFrom(leftFrom.index());
        }
        return wire.build().toByteArray();
    }

    public static EnterpriseChanged decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.EnterpriseChanged.parseFrom(bytes);
            return new EnterpriseChanged(
                    new CreditCode(wire.getCreditCode()),
                    wire.getVersion(),
                    wire.getName(),
                    new DistrictCode(wire.getDistrict()),
                    wire.getPark().isEmpty() ? null : new ParkCode(wire.getPark()),
                    wire.getIndustry().isEmpty() ? null : new IndustryCode(wire.getIndustry()),
                    wire.getEnergyCarriersList().stream().map(QuantityCode::new).toList(),
                    wire.getMembershipsList().stream().map(ListMembership::read).toList(),
                    wire.hasTransitionFrom() ? Quarter.ofIndex(wire.getTransitionFrom()) : null,
                    wire.getHeadquartersWithoutProduction(),
                    wire.getSuccessor().isEmpty() ? null : new CreditCode(wire.getSuccessor()),
                    wire.hasLeftFrom() ? Quarter.ofIndex(wire.getLeftFrom()) : null,
                    wire.getPredecessorsOnComparableBasisList().stream()
                            .map(CreditCode::new)
                            .toList(),
                    Instant.ofEpochMilli(wire.getChangedAtMillis()),
                    wire.getChangedBy());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("enterprise", e);
        }
    }
}
