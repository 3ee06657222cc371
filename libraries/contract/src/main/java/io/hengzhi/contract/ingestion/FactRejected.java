package io.hengzhi.contract.ingestion;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.WireText;
import io.hengzhi.contract.wire.Place;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reported fact, or a whole message, that a rule refused, with the reason its sender can act on and the message itself.
 *
 * @param place where the message stands
 * @param factIndex the fact's place in the message, from 0; -1 for the whole message
 * @param bureau whose topic it came by
 * @param code the rule, for example {@code unknown-unit}
 * @param field the field by its path in the message; empty where the message as a whole is meant
 * @param text what is wrong
 * @param wayOut what the sender can do
 * @param creditCode as written, may be invalid; null where it could not be read
 * @param quantity as written; null where it could not be read
 * @param quarter as written; null where it could not be read
 * @param messageId CloudEvents id; null where the message had none
 * @param receivedAt the broker's record time
 * @param raw the first 64 KiB of the message
 * @param rawSizeBytes the message's full size
 * @param batch the batch the message belongs to; null for none, and where its name has not the form of one
 * @param facts how many facts it stands for: 1 for a fact; for a whole message those it holds, 0 where they could not be
 *     counted
 */
public record FactRejected(
        RecordPlace place,
        int factIndex,
        BureauCode bureau,
        String code,
        String field,
        BilingualText text,
        BilingualText wayOut,
        @Nullable String creditCode,
        @Nullable String quantity,
        @Nullable String quarter,
        @Nullable String messageId,
        Instant receivedAt,
        byte[] raw,
        int rawSizeBytes,
        @Nullable BatchId batch,
        int facts)
        implements WireEvent {

    /** How much of a refused message is kept. */
    public static final int RAW_BYTES_MAX = 64 * 1024;

    /** Whether the message was refused as a whole, with all its facts. */
    public boolean isWholeMessage() {
        return factIndex < 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactRejected that && Arrays.equals(encode(), that.encode());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public Topic topic() {
        return Topics.FACT_REJECTED;
    }

    @Override
    public String key() {
        return bureau.value();
    }

    @Override
    public String id() {
        return place + "-" + (factIndex < 0 ? "all" : Integer.toString(factIndex));
    }

    @Override
    public @Nullable String subject() {
        return creditCode;
    }

    @Override
    public Instant time() {
        return receivedAt;
    }

    @Override
    public byte[] encode() {
        return io.hengzhi.contract.wire.FactRejected.newBuilder()
                .setId(id())
                .setBureau(bureau.value())
                .setSource(Place.newBuilder()
                        .setTopic(place.topic())
                        .setPartition(place.partition())
                        .setOffset(place.offset()))
                .setFactIndex(factIndex)
                .setCode(code)
                .setField(field)
                .setText(WireText.write(text))
                .setWayOut(WireText.write(wayOut))
                .setCreditCode(textOrEmpty(creditCode))
                .setQuantity(textOrEmpty(quantity))
                .setQuarter(textOrEmpty(quarter))
                .setMessageId(textOrEmpty(messageId))
                .setReceivedAtMillis(receivedAt.toEpochMilli())
                .setRaw(ByteString.copyFrom(raw))
                .setRawSize(rawSizeBytes)
                .setBatch(batch == null ? "" : batch.value())
                // of a single fact it is known
                .setFacts(isWholeMessage() ? facts : 0)
                .build()
                .toByteArray();
    }

    public static FactRejected decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.FactRejected.parseFrom(bytes);
            return new FactRejected(
                    new RecordPlace(
                            wire.getSource().getTopic(),
                            wire.getSource().getPartition(),
                            wire.getSource().getOffset()),
                    wire.getFactIndex(),
                    new BureauCode(wire.getBureau()),
                    wire.getCode(),
                    wire.getField(),
                    WireText.read(wire.getText()),
                    WireText.read(wire.getWayOut()),
                    textOrNull(wire.getCreditCode()),
                    textOrNull(wire.getQuantity()),
                    textOrNull(wire.getQuarter()),
                    textOrNull(wire.getMessageId()),
                    Instant.ofEpochMilli(wire.getReceivedAtMillis()),
                    wire.getRaw().toByteArray(),
                    wire.getRawSize(),
                    wire.getBatch().isEmpty() ? null : new BatchId(wire.getBatch()),
                    wire.getFactIndex() < 0 ? wire.getFacts() : 1);
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("fact-rejected", e);
        }
    }
}
