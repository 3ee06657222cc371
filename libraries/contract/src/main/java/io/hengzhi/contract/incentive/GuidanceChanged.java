package io.hengzhi.contract.incentive;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guidance an enterprise would get for its class changed.
 *
 * @param classCode null where it left the list
 * @param place {@code front}, {@code middle} or {@code rear}; null where it left the list
 * @param indicative true while it comes from a tracking class (预估)
 * @param measures the codes of the measures it qualifies for
 */
public record GuidanceChanged(
        CreditCode creditCode,
        DistrictCode district,
        Period period,
        @Nullable String classCode,
        @Nullable String place,
        boolean indicative,
        List<String> measures,
        Instant changedAt)
        implements WireEvent {

    @Override
    public Topic topic() {
        return Topics.GUIDANCE_CHANGED;
    }

    @Override
    public String key() {
        return creditCode.value();
    }

    @Override
    public String id() {
        return creditCode + "-" + period + "-" + changedAt.toEpochMilli();
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
        return io.hengzhi.contract.wire.GuidanceChanged.newBuilder()
                .setCreditCode(creditCode.value())
                .setDistrict(district.value())
                .setPeriod(period.toString())
                .setClassCode(textOrEmpty(classCode))
                .setPlace(textOrEmpty(place))
                .setIndicative(indicative)
                .addAllMeasures(measures)
                .setChangedAtMillis(changedAt.toEpochMilli())
                .build()
                .toByteArray();
    }

    public static GuidanceChanged decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.GuidanceChanged.parseFrom(bytes);
            return new GuidanceChanged(
                    new CreditCode(wire.getCreditCode()),
                    new DistrictCode(wire.getDistrict()),
                    Period.of(wire.getPeriod()),
                    textOrNull(wire.getClassCode()),
                    textOrNull(wire.getPlace()),
                    wire.getIndicative(),
                    List.copyOf(wire.getMeasuresList()),
                    Instant.ofEpochMilli(wire.getChangedAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("guidance-changed", e);
        }
    }
}
