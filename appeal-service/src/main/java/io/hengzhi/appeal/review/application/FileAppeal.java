package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.application.FilingKeys.Sent;
import io.hengzhi.appeal.review.domain.Actor;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealEvent;
import io.hengzhi.appeal.review.domain.AppealRules;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Filing;
import io.hengzhi.appeal.review.domain.FilingContext;
import io.hengzhi.appeal.review.domain.Outcome;
import io.hengzhi.appeal.review.domain.Refusal;
import io.hengzhi.appeal.review.domain.StatedValue;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise objects. Sent again under the same key with the same content, it is answered as the first time; with other
 * content it is refused.
 */
public final class FileAppeal {

    /** How often a filing is judged again when another one to the same subject was faster. */
    private static final int ATTEMPTS = 5;

    private final Appeals appeals;
    private final FilingKeys keys;
    private final KnownFacts facts;
    private final Registry registry;
    private final Clock clock;

    public FileAppeal(Appeals appeals, FilingKeys keys, KnownFacts facts, Registry registry, Clock clock) {
        this.appeals = appeals;
        this.keys = keys;
        this.facts = facts;
        this.registry = registry;
        this.clock = clock;
    }

    /** @param key null where the sender gave none */
    public StepResult file(Filing filing, CreditCode filer, @Nullable String key) {
        if (key != null && !key.matches("[!-~]{1,100}")) {
            return new StepResult.Refused(new Refusal.IdempotencyKeyInvalid());
        }
        String digest = digestOf(filing);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (key != null) {
                Optional<Sent> sent = keys.find(filing.by().account(), key);
                if (sent.isPresent() && !sent.get().contentDigest().equals(digest)) {
                    return new StepResult.Refused(new Refusal.IdempotencyKeyReused());
                }
                Optional<Appeals.Stored> filed = sent.flatMap(known -> filedAs(known, filing.by()));
                if (filed.isPresent()) {
                    return new StepResult.Done(filed.get());
                }
            }
            FilingContext context = new FilingContext(
                    filer,
                    registry.find(filer).orElse(null),
                    registry.catalogue(),
                    knownOf(filing.subject(), filer),
                    appeals.ofSubject(filing.subject()));
            switch (AppealRules.file(filing, context, clock.instant())) {
                case Outcome.Rejected(Refusal refusal) -> {
                    return new StepResult.Refused(refusal);
                }
                case Outcome.Accepted accepted -> {
                    Appeal appeal =
                            Appeal.begin((AppealEvent.Filed) accepted.events().getFirst());
                    boolean noted = key == null
                            || keys.note(
                                    filing.by().account(),
                                    key,
                                    new Sent(digest, appeal.id().value()));
                    if (noted && appeals.add(appeal)) {
                        return new StepResult.Done(new Appeals.Stored(appeal, 1));
                    }
                }
            }
        }
        throw new IllegalStateException("an objection to " + filing.subject().key() + " was filed again and again");
    }

    /** Asked for the filer's own facts only: the answer takes longer for a fact that is not there. */
    private Set<FactId> knownOf(AppealSubject subject, CreditCode filer) {
        return subject instanceof AppealSubject.OfFact(FactId fact)
                        && fact.enterprise().equals(filer)
                        && facts.contains(fact)
                ? Set.of(fact)
                : Set.of();
    }

    /** The objection that was filed under the key, unless the filing never got that far and another took the name. */
    private Optional<Appeals.Stored> filedAs(Sent sent, Actor by) {
        return appeals.findFiled(sent.appeal())
                .filter(stored -> stored.appeal().filing().by().account().equals(by.account()))
                .filter(stored -> digestOf(stored.appeal()).equals(sent.contentDigest()));
    }

    private static String digestOf(Filing filing) {
        String value =
                filing.proposedValue() == null ? "" : filing.proposedValue().strip();
        String amount = Amount.parse(value) instanceof Parsed.Valid<Amount>(Amount read) ? read.toString() : value;
        return digest(
                filing.subject().key(),
                filing.statement() == null ? "" : filing.statement().strip(),
                amount,
                filing.unit() == null ? "" : filing.unit().strip());
    }

    private static String digestOf(Appeal appeal) {
        StatedValue claim = appeal.claim();
        return digest(
                appeal.subject().key(),
                appeal.statement(),
                claim == null ? "" : claim.amount().toString(),
                claim == null ? "" : claim.unit());
    }

    private static String digest(String... parts) {
        try {
            byte[] bytes = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
