package io.hengzhi.contract.scoring;

import com.google.protobuf.InvalidProtocolBufferException;
import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.contract.UnreadableEvent;
import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.wire.TermPoints;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of an enterprise in a period as the facts now stand; readers keep the one with the greatest positions.
 *
 * @param list above-scale: the score; below-scale: the tax per mu
 * @param schemeVersion the version of the district's scheme of the period's year
 * @param scaled the score, or the tax per mu, times 10^10; null where there is none
 * @param terms points per indicator, empty for the below-scale list
 * @param positions the offset after the last record applied, per partition of fact-accepted, then of the registry's
 *     enterprises, schemes and catalogue: a change of any of them makes it greater
 * @param changedAt the record time of the newest fact applied
 */
public record ScoreChanged(
        CreditCode creditCode,
        DistrictCode district,
        Period period,
        MonitoringList list,
        long schemeVersion,
        @Nullable Long scaled,
        List<Term> terms,
        List<Long> positions,
        Instant changedAt)
        implements WireEvent {

    /** @param scaledPoints times 10^10 */
    public record Term(String indicator, long scaledPoints, String status) {}

    @Override
    public Topic topic() {
        return Topics.SCORE_CHANGED;
    }

    @Override
    public String key() {
        return creditCode.value();
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
        var wire = io.hengzhi.contract.wire.ScoreChanged.newBuilder()
                .setCreditCode(creditCode.value())
                .setDistrict(district.value())
                .setPeriod(period.toString())
                .setList(list.text())
                .setSchemeVersion(schemeVersion)
                .setSchemeYear(period.year())
                .setScored(scaled != null)
                .setScore(scaled == null ? 0 : scaled)
                .addAllPositions(positions)
                .setChangedAtMillis(changedAt.toEpochMilli());
        terms.forEach(term -> wire.addTerms(TermPoints.newBuilder()
                .setIndicator(term.indicator())
                .setPoints(term.scaledPoints())
                .setStatus(term.status())));
        return wire.build().toByteArray();
    }

    public static ScoreChanged decode(byte[] bytes) {
        try {
            var wire = io.hengzhi.contract.wire.ScoreChanged.parseFrom(bytes);
            return new ScoreChanged(
                    new CreditCode(wire.getCreditCode()),
                    new DistrictCode(wire.getDistrict()),
                    Period.of(wire.getPeriod()),
                    MonitoringList.of(wire.getList()),
                    wire.getSchemeVersion(),
                    wire.getScored() ? wire.getScore() : null,
                    wire.getTermsList().stream()
                            .map(term -> new Term(term.getIndicator(), term.getPoints(), term.getStatus()))
                            .toList(),
                    List.copyOf(wire.getPositionsList()),
                    Instant.ofEpochMilli(wire.getChangedAtMillis()));
        } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
            throw new UnreadableEvent("score-changed", e);
        }
    }
}
