package io.hengzhi.bureau;

import io.hengzhi.bureau.contract.Contracts;
import io.hengzhi.bureau.fact.Fact;
import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.bureau.fact.FactMessage;
import io.hengzhi.bureau.gateway.CityGateway;
import io.hengzhi.bureau.outbox.Outbox;
import io.hengzhi.bureau.outbox.OutboxFault;
import io.hengzhi.bureau.sending.Sender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bureau's way into the city. What {@link #accept} returned from arrives at least once, whatever happens to the network
 * or to this process; a second arrival has the same CloudEvents id. Thread-safe; one per outbox directory.
 */
public final class BureauClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BureauClient.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Outbox outbox;
    private final Contracts contracts;
    private final CityGateway gateway;
    private final Sender sender;
    private final MessageIds ids;
    private final Clock clock;
    private final Duration closePatience;
    private final AtomicLong acceptedFacts = new AtomicLong();

    BureauClient(
            Outbox outbox,
            Contracts contracts,
            CityGateway gateway,
            Sender sender,
            MessageIds ids,
            Clock clock,
            Duration closePatience) {
        this.outbox = outbox;
        this.contracts = contracts;
        this.gateway = gateway;
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
        this.closePatience = closePatience;
        sender.start();
    }

    /** @param bureau its code, such as {@code tax} */
    public static BureauClientBuilder builder(String bureau) {
        return new BureauClientBuilder(bureau);
    }

    /** Takes one fact; returns when it is on disk. */
    public Acceptance accept(Fact fact) {
        return acceptAll(List.of(fact));
    }

    /** Takes facts, in their order; returns when they are on disk. */
    public Acceptance acceptAll(Collection<Fact> facts) {
        return acceptAll(facts, null);
    }

    /**
     * Takes facts that belong to a batch; returns when they are on disk.
     *
     * @param batch the id of an open batch; null for none
     * @throws OutboxFault where the outbox is full or the disk refuses: then none of them is promised
     */
    public Acceptance acceptAll(Collection<Fact> facts, @Nullable String batch) {
        Instant now = clock.instant();
        List<FactFault> faults = new ArrayList<>();
        List<FactMessage> messages = new MessageWriting(contracts.current(), ids).write(facts, batch, now, faults);
        outbox.append(messages.stream().map(FactMessage::toBytes).toList());
        int accepted = facts.size() - faults.size();
        acceptedFacts.addAndGet(accepted);
        return new Acceptance(accepted, messages.stream().map(FactMessage::id).toList(), faults);
    }

    /** What would be left out, without accepting anything. */
    public List<FactFault> check(Collection<Fact> facts) {
        List<FactFault> faults = new ArrayList<>();
        new MessageWriting(contracts.current(), ids).write(facts, null, clock.instant(), faults);
        return faults;
    }

    /** Waits until the broker has everything accepted so far; false where the patience ended before. */
    public boolean flush(Duration patience) {
        long end = outbox.endSequence();
        long deadline = System.nanoTime() + patience.toNanos();
        while (!sender.isSent(end)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    public Contracts contracts() {
        return contracts;
    }

    /** Batches, refusals and submissions over REST. */
    public CityGateway gateway() {
        return gateway;
    }

    public OutboxState state() {
        Instant oldest = sender.oldestUnsent();
        return new OutboxState(
                Math.max(0, outbox.endSequence() - sender.firstUnsent()),
                outbox.bytes(),
                outbox.limits().bytesMax(),
                acceptedFacts.get(),
                sender.sentFacts(),
                sender.failures(),
                oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant()),
                sender.trouble());
    }

    /** Sends what it can within the patience; the rest stays on disk for the next time. */
    @Override
    public void close() {
        if (!flush(closePatience)) {
            LOG.warn(
                    "closed before everything was sent; the rest stays in the outbox: queued={}",
                    state().queuedMessages());
        }
        sender.close();
        outbox.close();
        gateway.close();
    }
}
