package io.hengzhi.bureau.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract of one topic, asked of the city at the start and every hour, kept on disk for the time when the city does
 * not answer. Thread-safe.
 */
public final class Contracts {

    private static final Logger LOG = LoggerFactory.getLogger(Contracts.class);
    private static final Duration FRESH = Duration.ofHours(1);

    private final String topic;
    private final ContractSource source;
    private final Path cache;
    private final AtomicLong askAgainAt = new AtomicLong();
    private volatile Contract current;

    /** @param directory where the copy is kept */
    public Contracts(String topic, ContractSource source, Path directory) {
        this.topic = topic;
        this.source = source;
        this.cache = directory.resolve("contract-" + topic + ".json");
        Contract served = ask();
        this.current = served == null ? offline() : served;
    }

    /** The contract as known now; an old one is renewed beside the caller. */
    public Contract current() {
        long due = askAgainAt.get();
        long now = System.nanoTime();
        if (now - due > 0 && askAgainAt.compareAndSet(due, now + FRESH.toNanos())) {
            Thread.ofVirtual().name("bureau-contract").start(this::refresh);
        }
        return current;
    }

    /** Asks the city now; what was known stays where it does not answer. */
    public Contract refresh() {
        Contract served = ask();
        if (served != null) {
            current = served;
        }
        return current;
    }

    private @Nullable Contract ask() {
        askAgainAt.set(System.nanoTime() + FRESH.toNanos());
        try {
            if (!(source.contract(topic) instanceof ObjectNode document)) {
                return null;
            }
            Contract served = Contract.of(document, topic, Contract.Origin.SERVED);
            keep(document);
            return served;
        } catch (RuntimeException e) {
            LOG.info("the contract could not be fetched: topic={} because={}", topic, e.getMessage());
            return null;
        }
    }

    private void keep(ObjectNode document) {
        try {
            Path aside = cache.resolveSibling(cache.getFileName() + ".new");
            Files.write(aside, JsonMapper.shared().writeValueAsBytes(document));
            Files.move(aside, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the contract could not be kept: file={}", cache, e);
        }
    }

    private Contract offline() {
        if (Files.isReadable(cache)) {
            try {
                if (JsonMapper.shared().readTree(cache) instanceof ObjectNode document) {
                    return Contract.of(document, topic, Contract.Origin.CACHED);
                }
            } catch (JacksonException e) {
                LOG.warn("the kept contract cannot be read: file={}", cache, e);
            }
        }
        return Contract.packed(topic);
    }
}
