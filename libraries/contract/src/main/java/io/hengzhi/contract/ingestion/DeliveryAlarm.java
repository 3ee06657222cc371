package io.hengzhi.contract.ingestion;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reports that were promised are missing after their reporting date, or those that were missing have come. Of a bureau, a
 * quantity and a quarter it is raised once at most, and cleared once at most after that.
 *
 * @param state whether it is raised or cleared
 * @param due the reporting date, the last day in Beijing on which the reports were in time
 * @param expected enterprises the bureau was to report
 * @param received of them, those it had reported by then
 * @param at when it was raised or cleared
 */
public record DeliveryAlarm(
        BureauCode bureau,
        QuantityCode quantity,
        Quarter quarter,
        State state,
        LocalDate due,
        int expected,
        int received,
        Instant at)
        implements WireEvent {

    /** What became of it. */
    public enum State {
        RAISED,
        CLEARED
    }

    @Override
    public Topic topic() {
        return Topics.DELIVERY_ALARM;
    }

    @Override
    public String key() {
        return bureau.value();
    }

    @Override
    public String id() {
        return bureau + "." + quantity + "." + quarter + "." + (state == State.CLEARED ? "cleared" : "raised");
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Instant time() {
        return at;
    }

    @Override
    public byte[] encode() {
        return io.hengzhi.contract.wire.DeliveryAlarm.newBuilder()
                .setBureau(bureau.value())
                .setQuantity(quantity.value())
                .setQuarter(quarter.index())
                .setCleared(state == State.CLEARED)
                .setDueDay(Math.toIntExact(due.toEpochDay()))
                .setExpected(expected)
                .setReceived(received)
                .setAtMillis(at.toEpochMilli())
                .build()
                .toByteArray();
    }

    public static DeliveryAlarm decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.DeliveryAlarm.parseFrom(bytes);
            return new DeliveryAlarm(
                    new BureauCode(wire.getBureau()),
                    new QuantityCode(wire.getQuantity()),
                    Quarter.ofIndex(wire.getQuarter()),
                    wire.getCleared() ? State.CLEARED : State.RAISED,
                    LocalDate.ofEpochDay(wire.getDueDay()),
                    wire.getExpected(),
                    wire.getReceived(),
                    Instant.ofEpochMilli(wire.getAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("delivery-alarm", e);
        }
    }
}
