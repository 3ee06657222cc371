package io.hengzhi.ingestion.intake.domain;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.UnitConversion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one message of a bureau: a verdict for each of its facts, or one refusal of the whole. It knows no clock
 * and nothing of other messages, so the same message, catalogue and registry give the same bytes for ever.
 */
@PolicyClause("二(三), ours: DOMAIN 3")
public final class Judgement {

    private static final BreaksSchema BREAKS_SCHEMA = new BreaksSchema();

    private Judgement() {}

    /**
     * @param isRegistered whether the registry holds an enterprise; asked only for a valid credit code
     */
    public static List<Verdict> judge(
            ReceivedMessage message, Catalogue catalogue, Predicate<CreditCode> isRegistered) {
        for (MessageRule rule : MessageRule.inOrder()) {
            Optional<Breach> breach = rule.check(message, isRegistered);
            if (breach.isPresent()) {
                return List.of(refusedWhole(message, breach.get()));
            }
        }
        MessageContent.Facts facts = (MessageContent.Facts) message.content();
        CreditCode enterprise = new CreditCode(facts.creditCode());
        Instant bureauTime =
                OffsetDateTime.parse(text(message.attributes().time())).toInstant();
        List<Verdict> verdicts = new ArrayList<>(facts.entries().size());
        for (int index = 0; index < facts.entries().size(); index++) {
            verdicts.add(judge(message, facts, enterprise, bureauTime, index, catalogue));
        }
        return List.copyOf(verdicts);
    }

    private static Verdict judge(
            ReceivedMessage message,
            MessageContent.Facts facts,
            CreditCode enterprise,
            Instant bureauTime,
            int index,
            Catalogue catalogue) {
        MessageContent.Entry entry = facts.entries().get(index);
        return switch (entry) {
            case MessageContent.Entry.Broken broken ->
                refused(
                        message,
                        facts.creditCode(),
                        index,
                        entry,
                        BREAKS_SCHEMA.breach(broken.fault()),
                        broken.quantity(),
                        broken.quarter());
            case MessageContent.Entry.Readable(ReportedFact fact, String ignored) -> {
                FactInQuestion question = new FactInQuestion(
                        fact, "facts[" + index + "]", message.bureau(), message.recordedAt(), catalogue);
                for (FactRule rule : FactRule.inOrder()) {
                    Optional<Breach> breach = rule.check(question);
                    if (breach.isPresent()) {
                        yield refused(
                                message,
                                facts.creditCode(),
                                index,
                                entry,
                                breach.get(),
                                fact.quantity(),
                                fact.quarter());
                    }
                }
                yield accepted(message, enterprise, bureauTime, index, question);
            }
        };
    }

    private static Verdict accepted(
            ReceivedMessage message, CreditCode enterprise, Instant bureauTime, int index, FactInQuestion question) {
        ReportedFact fact = question.fact();
        ReportedFact.Value value = fact.value();
        FactId id = new FactId(
                enterprise,
                question.quantity().code(),
                question.quarter(),
                message.bureau(),
                fact.revision(),
                fact.correction());
        Amount canonical = value == null ? null : question.canonical().orElseThrow();
        ReportedCell cell = new ReportedCell(id, value == null ? Basis.OWN : value.basis(), bureauTime, canonical);
        return new Verdict.Accepted(new FactAccepted(
                cell,
                value == null ? null : value.decimal(),
                value == null ? null : value.unit(),
                conversionOf(question, value),
                text(message.attributes().id()),
                message.place(),
                index,
                message.recordedAt(),
                fact.correctionOrder(),
                message.attributes().findBatch().orElse(null),
                question.catalogue().version()));
    }

    private static @Nullable String conversionOf(FactInQuestion question, ReportedFact.@Nullable Value value) {
        return value == null || question.isCanonical(value)
                ? null
                : question.findConversion(value).map(UnitConversion::id).orElseThrow();
    }

    private static String text(@Nullable String attribute) {
        if (attribute == null) {
            throw new IllegalStateException("examined before");
        }
        return attribute;
    }

    private static Verdict refusedWhole(ReceivedMessage message, Breach breach) {
        String creditCode = switch (message.content()) {
            case MessageContent.NotJson ignored -> null;
            case MessageContent.BrokenEnvelope broken -> broken.creditCode();
            case MessageContent.Facts facts -> facts.creditCode();
        };
        int facts = switch (message.content()) {
            case MessageContent.NotJson ignored -> 0;
            case MessageContent.BrokenEnvelope broken -> broken.facts();
            case MessageContent.Facts all -> all.entries().size();
        };
        return rejection(message, creditCode, -1, facts, breach, null, null, message.keptRaw());
    }

    private static Verdict refused(
            ReceivedMessage message,
            String creditCode,
            int index,
            MessageContent.Entry entry,
            Breach breach,
            @Nullable String quantity,
            @Nullable String quarter) {
        byte[] json = entry.json().getBytes(StandardCharsets.UTF_8);
        byte[] kept =
                json.length <= FactRejected.RAW_BYTES_MAX ? json : Arrays.copyOf(json, FactRejected.RAW_BYTES_MAX);
        return rejection(message, creditCode, index, 1, breach, quantity, quarter, kept);
    }

    private static Verdict rejection(
            ReceivedMessage message,
            @Nullable String creditCode,
            int index,
            int facts,
            Breach breach,
            @Nullable String quantity,
            @Nullable String quarter,
            byte[] kept) {
        return new Verdict.Refused(
                new FactRejected(
                        message.place(),
                        index,
                        message.bureau(),
                        breach.rule().code(),
                        breach.field(),
                        breach.what(),
                        breach.wayOut(),
                        excerpt(creditCode),
                        excerpt(quantity),
                        excerpt(quarter),
                        excerpt(message.attributes().id()),
                        message.recordedAt(),
                        kept,
                        message.raw().length,
                        message.attributes().findBatch().orElse(null),
                        facts),
                breach.rule());
    }

    private static @Nullable String excerpt(@Nullable String asWritten) {
        return asWritten == null || asWritten.isBlank() ? null : Excerpt.of(asWritten);
    }
}
