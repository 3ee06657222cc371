package io.hengzhi.ingestion.intake;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bureau whose messages come in on 15 October 2025, ten in the morning in Beijing, and what becomes of them. */
final class Sender {

    static final CreditCode REGISTERED = new CreditCode("91110113MA0HE0001W");
    static final BureauMessageReader READER = new BureauMessageReader();

    private final String bureau;
    private final CloudEventAttributes attributes;
    private final Instant recordedAt;
    private final @Nullable String key;
    private final Set<CreditCode> registered;

    private Sender(
            String bureau,
            CloudEventAttributes attributes,
            Instant recordedAt,
            @Nullable String key,
            Set<CreditCode> registered) {
        this.bureau = bureau;
        this.attributes = attributes;
        this.recordedAt = recordedAt;
        this.key = key;
        this.registered = registered;
    }

    static Sender bureau(String code) {
        return new Sender(
                code,
                new CloudEventAttributes(
                        "1.0",
                        "m-1",
                        "/bureaus/" + code,
                        CloudEventAttributes.FACTS_REPORTED,
                        "2025-10-15T09:30:00+08:00",
                        "application/json"),
                Instant.parse("2025-10-15T02:00:00Z"),
                null,
                Set.of(REGISTERED));
    }

    Sender with(CloudEventAttributes changed) {
        return new Sender(bureau, changed, recordedAt, key, registered);
    }

    Sender recordedAt(String instant) {
        return new Sender(bureau, attributes, Instant.parse(instant), key, registered);
    }

    Sender withRegistered(CreditCode... codes) {
        return new Sender(bureau, attributes, recordedAt, key, Set.of(codes));
    }

    Sender withKey(@Nullable String given) {
        return new Sender(bureau, attributes, recordedAt, given, registered);
    }

    CloudEventAttributes attributes() {
        return attributes;
    }

    List<Verdict> sends(byte[] body) {
        ReceivedMessage message = new ReceivedMessage(
                new RecordPlace(Topics.facts(BureauCode.of(bureau)).name(), 1, 42),
                BureauCode.of(bureau),
                recordedAt,
                key,
                attributes,
                READER.read(body),
                body);
        return Judgement.judge(message, SampleCatalogue.catalogue(), registered::contains);
    }

    List<Verdict> sends(String body) {
        return sends(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends facts about the registered enterprise. */
    List<Verdict> reports(String... facts) {
        return sends("{\"creditCode\":\"" + REGISTERED + "\",\"facts\":[" + String.join(",", facts) + "]}");
    }

    /** A fact with a value of its own quarter, first revision. */
    static String fact(String quantity, String quarter, String value, String unit) {
        return fact(quantity, quarter, value, unit, "own");
    }

    static String fact(String quantity, String quarter, String value, String unit, String basis) {
        return "{\"quantity\":\"%s\",\"quarter\":\"%s\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"%s\",\"revision\":1}"
                .formatted(quantity, quarter, value, unit, basis);
    }

    static FactRejected refused(List<Verdict> verdicts) {
        if (verdicts.size() == 1 && verdicts.getFirst() instanceof Verdict.Refused(FactRejected event, Rule ignored)) {
            return event;
        }
        throw new AssertionError("not one refusal: " + verdicts);
    }

    static FactAccepted accepted(List<Verdict> verdicts) {
        if (verdicts.size() == 1 && verdicts.getFirst() instanceof Verdict.Accepted(FactAccepted event)) {
            return event;
        }
        throw new AssertionError("not one acceptance: " + verdicts);
    }
}
