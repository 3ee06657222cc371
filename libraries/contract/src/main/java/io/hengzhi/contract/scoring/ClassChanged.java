package io.hengzhi.contract.scoring;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.WireText;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise entered, changed or left a class of its district's list.
 *
 * <p>The replica that takes a district over says once more what class each enterprise has: then both classes are the same.
 *
 * @param fromClass null where it had none
 * @param toClass null where it left the list
 * @param className null where it left the list
 * @param place {@code front}, {@code middle} or {@code rear} (四); null where it left the list
 * @param positions as in {@link ScoreChanged}
 */
public record ClassChanged(
        DistrictCode district,
        Period period,
        MonitoringList list,
        CreditCode creditCode,
        @Nullable String fromClass,
        @Nullable String toClass,
        @Nullable BilingualText className,
        @Nullable String place,
        int rank,
        int size,
        long schemeVersion,
        List<Long> positions,
        Instant changedAt)
        implements WireEvent {

    @Override
    public Topic topic() {
        return Topics.CLASS_CHANGED;
    }

    @Override
    public String key() {
        return district.value();
    }

    @Override
    public String id() {
        return creditCode + "-" + period + "-" + list.text() + "-" + schemeVersion + "-"
                + positions.stream().mapToLong(Long::longValue).sum();
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
        var wire = io.hengzhi.contract.wire.ClassChanged.newBuilder()
                .setDistrict(district.value())
                .setPeriod(period.toString())
                .setList(list.text())
                .setCreditCode(creditCode.value())
                .setFromClass(textOrEmpty(fromClass))
                .setToClass(textOrEmpty(toClass))
                .setPlace(textOrEmpty(place))
                .setRank(rank)
                .setSize(size)
                .setSchemeVersion(schemeVersion)
                .addAllPositions(positions)
                .setChangedAtMillis(changedAt.toEpochMilli());
        if (className != null) {
            wire.setClassName(WireText.write(className));
        }
        return wire.build().toByteArray();
    }

    public static ClassChanged decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.ClassChanged.parseFrom(bytes);
            return new ClassChanged(
                    new DistrictCode(wire.getDistrict()),
                    Period.of(wire.getPeriod()),
                    MonitoringList.of(wire.getList()),
                    new CreditCode(wire.getCreditCode()),
                    textOrNull(wire.getFromClass()),
                    textOrNull(wire.getToClass()),
                    wire.hasClassName() ? WireText.read(wire.getClassName()) : null,
                    textOrNull(wire.getPlace()),
                    wire.getRank(),
                    wire.getSize(),
                    wire.getSchemeVersion(),
                    List.copyOf(wire.getPositionsList()),
                    Instant.ofEpochMilli(wire.getChangedAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("class-changed", e);
        }
    }
}
