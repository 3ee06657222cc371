package io.hengzhi.contract.scoring;

import static io.hengzhi.contract.WireText.textOrEmpty;
import static io.hengzhi.contract.WireText.textOrNull;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.WireText;
import io.hengzhi.contract.wire.ResultLine;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Year;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A district's annual result was frozen at a step of the year. A version with many lines travels in parts, in order, under
 * one key; what a later version says replaces an earlier one, entitlement follows the step {@code final} only (四).
 *
 * @param version 1 for the first of the district and year, one more with each step
 * @param step {@code preliminary}, {@code confirmed} or {@code final}
 * @param figuresDigest over the scheme version and all lines: equal digests are equal figures
 * @param digest of the version, which holds the digest of the version before
 * @param previousDigest null in the first version
 * @param positions as in {@link ScoreChanged}
 * @param reviewUntil the last day of review and objections; null unless preliminary
 * @param part from 1 to {@code parts}
 */
public record ResultFrozen(
        DistrictCode district,
        Year year,
        int version,
        String step,
        long schemeVersion,
        String figuresDigest,
        String digest,
        @Nullable String previousDigest,
        List<Long> positions,
        @Nullable LocalDate reviewUntil,
        String takenBy,
        Instant takenAt,
        String reason,
        int part,
        int parts,
        List<Line> lines)
        implements WireEvent {

    /** The most lines one event carries. */
    public static final int LINES_MAX = 500;

    /**
     * One enterprise in it.
     *
     * @param rank null where it is not ranked
     * @param scaled the score, below scale the tax per mu, times 10^10; null where there is none
     * @param classCode null where it has no class
     * @param place {@code front}, {@code middle} or {@code rear} (四)
     * @param digest of the line with its terms and the revisions of its inputs
     */
    public record Line(
            CreditCode creditCode,
            MonitoringList list,
            @Nullable ParkCode park,
            @Nullable Integer rank,
            @Nullable Long scaled,
            @Nullable String classCode,
            @Nullable BilingualText className,
            @Nullable String place,
            String digest) {

        private ResultLine write() {
            var wire = ResultLine.newBuilder()
                    .setCreditCode(creditCode.value())
                    .setList(list.text())
                    .setPark(park == null ? "" : park.value())
                    .setRank(rank == null ? 0 : rank)
                    .setScored(scaled != null)
                    .setScore(scaled == null ? 0 : scaled)
                    .setClassCode(textOrEmpty(classCode))
                    .setPlace(textOrEmpty(place))
                    .setDigest(digest);
            if (className != null) {
                wire.setClassName(WireText.write(className));
            }
            return wire.build();
        }

        private static Line read(ResultLine wire) {
            return new Line(
                    new CreditCode(wire.getCreditCode()),
                    MonitoringList.of(wire.getList()),
                    wire.getPark().isEmpty() ? null : new ParkCode(wire.getPark()),
                    wire.getRank() == 0 ? null : wire.getRank(),
                    wire.getScored() ? wire.getScore() : null,
                    textOrNull(wire.getClassCode()),
                    wire.hasClassName() ? WireText.read(wire.getClassName()) : null,
                    textOrNull(wire.getPlace()),
                    wire.getDigest());
        }
    }

    public ResultFrozen {
        positions = List.copyOf(positions);
        lines = List.copyOf(lines);
    }

    @Override
    public Topic topic() {
        return Topics.RESULT;
    }

    @Override
    public String key() {
        return district.value();
    }

    @Override
    public String id() {
        return district + "-" + year + "-" + version + "-" + part;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Instant time() {
        return takenAt;
    }

    @Override
    public byte[] encode() {
        var wire = io.hengzhi.contract.wire.ResultFrozen.newBuilder()
                .setDistrict(district.value())
                .setYear(year.year())
                .setVersion(version)
                .setStep(step)
                .setSchemeVersion(schemeVersion)
                .setFiguresDigest(figuresDigest)
                .setDigest(digest)
                .setPreviousDigest(textOrEmpty(previousDigest))
                .addAllPositions(positions)
                .setReviewUntilDay(reviewUntil == null ? 0 : Math.toIntExact(reviewUntil.toEpochDay()))
                .setTakenBy(takenBy)
                .setTakenAtMillis(takenAt.toEpochMilli())
                .setReason(reason)
                .setPart(part)
                .setParts(parts);
        lines.forEach(line -> wire.addLines(line.write()));
        return wire.build().toByteArray();
    }

    public static ResultFrozen decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.ResultFrozen.parseFrom(bytes);
            return new ResultFrozen(
                    new DistrictCode(wire.getDistrict()),
                    new Year(wire.getYear()),
                    wire.getVersion(),
                    wire.getStep(),
                    wire.getSchemeVersion(),
                    wire.getFiguresDigest(),
                    wire.getDigest(),
                    textOrNull(wire.getPreviousDigest()),
                    wire.getPositionsList(),
                    wire.getReviewUntilDay() == 0 ? null : LocalDate.ofEpochDay(wire.getReviewUntilDay()),
                    wire.getTakenBy(),
                    Instant.ofEpochMilli(wire.getTakenAtMillis()),
                    wire.getReason(),
                    wire.getPart(),
                    wire.getParts(),
                    wire.getLinesList().stream().map(Line::read).toList());
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("result", e);
        }
    }
}
