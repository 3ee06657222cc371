package io.hengzhi.contract.appeal;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection was decided; upheld against a fact, it orders its bureau to correct it.
 *
 * @param factId the fact objected to; null where the objection is to a result
 * @param correctionOrder the id of the order; null unless upheld against a fact
 * @param bureau the owner of the fact; null where there is none
 * @param proposedValue what the investigation found; null where nothing was proposed
 */
public record AppealDecided(
        String appealId,
        long version,
        CreditCode creditCode,
        DistrictCode district,
        @Nullable ParkCode park,
        @Nullable FactId factId,
        boolean upheld,
        @Nullable String correctionOrder,
        @Nullable BureauCode bureau,
        @Nullable String proposedValue,
        @Nullable String proposedUnit,
        String reason,
        String decidedBy,
        Instant decidedAt)
        implements WireEvent {

    @Override
    public Topic topic() {
        return Topics.APPEAL_DECIDED;
    }

    @Override
    public String key() {
        return creditCode.value();
    }

    @Override
    public String id() {
        return appealId + "-" + version;
    }

    @Override
    public String subject() {
        return creditCode.value();
    }

    @Override
    public Instant time() {
        return decidedAt;
    }

    @Override
    public byte[] encode() {
        return io.hengzhi.contract.wire.AppealDecided.newBuilder()
                .setAppealId(appealId)
                .setVersion(version)
                .setCreditCode(creditCode.value())
                .setDistrict(district.value())
                .setPark(park == null ? "" : park.value())
                .setFactId(factId == null ? "" : factId.toString())
                .setUpheld(upheld)
                .setCorrectionOrder(textOrEmpty(correctionOrder))
                .setBureau(bureau == null ? "" : bureau.value())
                .setProposedValue(textOrEmpty(proposedValue))
                .setProposedUnit(textOrEmpty(proposedUnit))
                .setReason(reason)
                .setDecidedBy(decidedBy)
                .setDecidedAtMillis(decidedAt.toEpochMilli())
                .build()
                .toByteArray();
    }

    public static AppealDecided decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.AppealDecided.parseFrom(bytes);
            return new AppealDecided(
                    wire.getAppealId(),
                    wire.getVersion(),
                    new CreditCode(wire.getCreditCode()),
                    new DistrictCode(wire.getDistrict()),
                    wire.getPark().isEmpty() ? null : new ParkCode(wire.getPark()),
                    wire.getFactId().isEmpty()
                            ? null
                            : FactId.parse(wire.getFactId()).orElseThrow(),
                    wire.getUpheld(),
                    textOrNull(wire.getCorrectionOrder()),
                    wire.getBureau().isEmpty() ? null : new BureauCode(wire.getBureau()),
                    textOrNull(wire.getProposedValue()),
                    textOrNull(wire.getProposedUnit()),
                    wire.getReason(),
                    wire.getDecidedBy(),
                    Instant.ofEpochMilli(wire.getDecidedAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("appeal-decided", e);
        }
    }
}
