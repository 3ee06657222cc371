package io.hengzhi.contract.registry;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.QuantityCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sharing agreement of a reading bureau came into force, was changed or ended; the greatest version counts.
 *
 * @param agreementId the registry's name of it
 * @param version rises with every publication
 * @param client the system that reads, by its account
 * @param fields {@code register}, {@code facts}, {@code scores}, {@code rankings}, {@code guidance}
 * @param from the first day, by Beijing time
 * @param to the last day
 * @param decidedBy the officer who put this version in force
 */
public record AgreementChanged(
        String agreementId,
        long version,
        BureauCode bureau,
        String client,
        List<DistrictCode> districts,
        List<QuantityCode> quantities,
        List<String> fields,
        List<String> purposes,
        LocalDate from,
        LocalDate to,
        String decidedBy,
        Instant decidedAt)
        implements WireEvent {

    public AgreementChanged {
        districts = List.copyOf(districts);
        quantities = List.copyOf(quantities);
        fields = List.copyOf(fields);
        purposes = List.copyOf(purposes);
    }

    @Override
    public Topic topic() {
        return Topics.AGREEMENT;
    }

    @Override
    public String key() {
        return agreementId;
    }

    @Override
    public String id() {
        return agreementId + "-" + version;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Instant time() {
        return decidedAt;
    }

    @Override
    public byte[] encode() {
        return io.hengzhi.contract.wire.AgreementChanged.newBuilder()
                .setId(agreementId)
                .setVersion(version)
                .setBureau(bureau.value())
                .setClient(client)
                .addAllDistricts(districts.stream().map(DistrictCode::value).toList())
                .addAllQuantities(quantities.stream().map(QuantityCode::value).toList())
                .addAllFields(fields)
                .addAllPurposes(purposes)
                .setFromDay(Math.toIntExact(from.toEpochDay()))
                .setToDay(Math.toIntExact(to.toEpochDay()))
                .setDecidedBy(decidedBy)
                .setDecidedAtMillis(decidedAt.toEpochMilli())
                .build()
                .toByteArray();
    }

    public static AgreementChanged decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.AgreementChanged.parseFrom(bytes);
            return new AgreementChanged(
                    wire.getId(),
                    wire.getVersion(),
                    new BureauCode(wire.getBureau()),
                    wire.getClient(),
                    wire.getDistrictsList().stream().map(DistrictCode::new).toList(),
                    wire.getQuantitiesList().stream().map(QuantityCode::new).toList(),
                    wire.getFieldsList(),
                    wire.getPurposesList(),
                    LocalDate.ofEpochDay(wire.getFromDay()),
                    LocalDate.ofEpochDay(wire.getToDay()),
                    wire.getDecidedBy(),
                    Instant.ofEpochMilli(wire.getDecidedAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("agreement", e);
        }
    }
}
