package io.hengzhi.contract.ingestion;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.wire.Place;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BatchId;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reported cell that passed every rule, with its lineage: the message, the value as written, the conversion that was
 * applied. Every state and projection is rebuilt from these.
 *
 * @param cell what counts
 * @param reportedValue as the bureau wrote it; null for a withdrawal
 * @param reportedUnit as the bureau wrote it; null for a withdrawal
 * @param conversionId the row of the conversion table; null where the canonical unit was used
 * @param messageId CloudEvents id of the bureau's message
 * @param place where that message stands
 * @param factIndex the fact's place in the message, from 0
 * @param acceptedAt the broker's record time of the bureau's message
 * @param correctionOrder the order this fact carries out; null for an ordinary report
 * @param batch the batch its message belongs to; null for none
 * @param contractVersion the version of the catalogue it was accepted under; 0 where that was not yet recorded
 */
@PolicyClause("ours: DOMAIN 3")
public record FactAccepted(
        ReportedCell cell,
        @Nullable String reportedValue,
        @Nullable String reportedUnit,
        @Nullable String conversionId,
        String messageId,
        RecordPlace place,
        int factIndex,
        Instant acceptedAt,
        @Nullable String correctionOrder,
        @Nullable BatchId batch,
        long contractVersion)
        implements WireEvent {

    /** A fact of a message that belongs to no batch, accepted before the version of the catalogue was recorded. */
    public FactAccepted(
            ReportedCell cell,
            @Nullable String reportedValue,
            @Nullable String reportedUnit,
            @Nullable String conversionId,
            String messageId,
            RecordPlace place,
            int factIndex,
            Instant acceptedAt,
            @Nullable String correctionOrder) {
        this(
                cell,
                reportedValue,
                reportedUnit,
                conversionId,
                messageId,
                place,
                factIndex,
                acceptedAt,
                correctionOrder,
                null,
                0);
    }

    /** The same report as it came by an earlier message. */
    public FactAccepted sentAt(Instant bureauTime, Instant earlierAcceptedAt) {
        return new FactAccepted(
                new ReportedCell(cell.id(), cell.basis(), bureauTime, cell.value()),
                reportedValue,
                reportedUnit,
                conversionId,
                messageId,
                place,
                factIndex,
                earlierAcceptedAt,
                correctionOrder,
                batch,
                contractVersion);
    }

    @Override
    public Topic topic() {
        return Topics.FACT_ACCEPTED;
    }

    @Override
    public String key() {
        return cell.id().enterprise().value();
    }

    @Override
    public String id() {
        return place + "-" + factIndex;
    }

    @Override
    public String subject() {
        return key();
    }

    @Override
    public Instant time() {
        return acceptedAt;
    }

    @Override
    public byte[] encode() {
        var wire = io.hengzhi.contract.wire.FactAccepted.newBuilder()
                .setCreditCode(cell.id().enterprise().value())
                .setQuantity(cell.id().quantity().value())
                .setQuarter(cell.id().quarter().index())
                .setBureau(cell.id().bureau().value())
                .setRevision(cell.id().revision())
                .setCorrection(cell.id().correction())
                .setYearToDate(cell.basis() == Basis.YEAR_TO_DATE)
                .setBureauTimeSeconds(cell.time().getEpochSecond())
                .setBureauTimeNanos(cell.time().getNano())
                .setMessageId(messageId)
                .setSource(Place.newBuilder()
                        .setTopic(place.topic())
                        .setPartition(place.partition())
                        .setOffset(place.offset()))
                .setFactIndex(factIndex)
                .setAcceptedAtMillis(acceptedAt.toEpochMilli())
                .setReportedValue(textOrEmpty(reportedValue))
                .setReportedUnit(textOrEmpty(reportedUnit))
                .setConversionId(textOrEmpty(conversionId))
                .setCorrectionOrder(textOrEmpty(correctionOrder))
                .setBatch(batch == null ? "" : batch.value())
                .setContractVersion(contractVersion);
        Amount value = cell.value();
        if (value == null) {
            wire.setWithdrawn(true);
        } else {
            wire.setValueMicros(value.micros());
        }
        return wire.build().toByteArray();
    }

    public static FactAccepted decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.FactAccepted.parseFrom(bytes);
            FactId id = new FactId(
                    new CreditCode(wire.getCreditCode()),
                    new QuantityCode(wire.getQuantity()),
                    Quarter.ofIndex(wire.getQuarter()),
                    new BureauCode(wire.getBureau()),
                    wire.getRevision(),
                    wire.getCorrection());
            return new FactAccepted(
                    new ReportedCell(
                            id,
                            wire.getYearToDate() ? Basis.YEAR_TO_DATE : Basis.OWN,
                            Instant.ofEpochSecond(wire.getBureauTimeSeconds(), wire.getBureauTimeNanos()),
                            wire.getWithdrawn() ? null : new Amount(wire.getValueMicros())),
                    textOrNull(wire.getReportedValue()),
                    textOrNull(wire.getReportedUnit()),
                    textOrNull(wire.getConversionId()),
                    wire.getMessageId(),
                    new RecordPlace(
                            wire.getSource().getTopic(),
                            wire.getSource().getPartition(),
                            wire.getSource().getOffset()),
                    wire.getFactIndex(),
                    Instant.ofEpochMilli(wire.getAcceptedAtMillis()),
                    textOrNull(wire.getCorrectionOrder()),
                    wire.getBatch().isEmpty() ? null : new BatchId(wire.getBatch()),
                    wire.getContractVersion());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("fact-accepted", e);
        }
    }
}
