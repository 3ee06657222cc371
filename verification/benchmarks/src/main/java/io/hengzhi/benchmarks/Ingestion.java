package io.hengzhi.benchmarks;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.Heap;
import io.hengzhi.verification.load.FactLoad;
import io.hengzhi.verification.load.LoadEnterprises;
import io.hengzhi.verification.load.LoadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The way in, end to end on a running stack: facts through the broker to durable verdicts and into the ledger. Times are of
 * the clock on the wall, since many processes have a part in it; Kafka's own tool in the same run says what the machine
 * gives at the moment.
 */
final class Ingestion implements Benchmark {

    /** {@code -Dfacts=N}, a whole number of messages. */
    private static final int FACTS = Integer.getInteger("facts", 1_000_000);

    private static final int PARTS = 4;
    private static final int RECORDS = 100_000;
    /** An accepted fact with its key and headers, about. */
    private static final int RECORD_BYTES = 500;

    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration QUIET = Duration.ofSeconds(Integer.getInteger("quiet", 30));

    @Override
    public String what() {
        return "facts of a bureau to durable verdicts and into the ledger: ingestion against Kafka's producer-performance";
    }

    @Override
    public int enterprises() {
        return 5_000;
    }

    @Override
    public boolean needsStack() {
        return true;
    }

    @Override
    public List<Figure> run(int enterprises) throws Exception {
        FactLoad load = new FactLoad("BEN", enterprises, FACTS);
        LoadEnterprises.register(load);
        double recordsPerSecond = ProducerPerformance.recordsPerSecond(
                login(), new ProducerPerformance.Load(Math.min(RECORDS, load.facts()), RECORD_BYTES, "2", "262144"));
        List<Long> heaps = new ArrayList<>(List.of(Heap.liveBytes("ingestion")));

        long begun = System.nanoTime();
        double sending = 0;
        double accepting = 0;
        double draining = 0;
        int sentTwice;
        LoadOutcome outcome;
        try (ClientSender sender = new ClientSender(load)) {
            outcome = new LoadOutcome(sender::findMessage);
            for (int part = 0; part < PARTS; part++) {
                long partBegun = System.nanoTime();
                sender.send((int) ((long) load.messages() * part / PARTS), (int)
                        ((long) load.messages() * (part + 1) / PARTS));
                sending += secondsSince(partBegun);
                outcome.awaitVerdicts(PATIENCE);
                long accepted = System.nanoTime();
                accepting += secondsSince(partBegun);
                outcome.awaitLedger(PATIENCE);
                draining += secondsSince(accepted);
                heaps.add(Heap.liveBytes("ingestion"));
            }
            sentTwice = sender.sentTwice();
        }
        double inAll = secondsSince(begun);
        Thread.sleep(QUIET);
        heaps.add(Heap.liveBytes("ingestion"));

        outcome.read();
        int sent = FACTS + sentTwice * FactLoad.FACTS_PER_MESSAGE;
        int refused = outcome.verdicts().codes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (outcome.accepted() + outcome.acceptedAgain() + refused != sent
                || outcome.accepted() != FACTS - load.broken()) {
            throw new IllegalStateException("accepted %d + duplicate %d + refused %d, sent %d"
                    .formatted(outcome.accepted(), outcome.acceptedAgain(), refused, sent));
        }
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.once("facts sent", sent, "facts", null),
                Figure.once("accepted", outcome.accepted(), "facts", null),
                Figure.once("duplicate", outcome.acceptedAgain(), "facts", null),
                Figure.once("refused", refused, "facts", null),
                Figure.once("sending by the bureau client, acknowledged", sent / sending, "facts per second", null),
                Figure.once("durable in fact-accepted", sent / accepting, "facts per second", ">= 5,000"),
                Figure.once("into the ledger, in all", sent / inAll, "facts per second", ">= 3,000"),
                Figure.once("the ledger's drain after the last verdict", draining, "seconds", null),
                Figure.once(
                        "producer-performance, records of a fact's size", recordsPerSecond, "records per second", null),
                Figure.once("facts durable / its records", sent / accepting / recordsPerSecond, "times", null)));
        for (int at = 0; at < heaps.size(); at++) {
            figures.add(Figure.once("heap of ingestion, " + when(at), heaps.get(at) / 1048576.0, "MiB", null));
        }
        return figures;
    }

    private static Properties login() throws IOException {
        String secret = Files.readString(
                        Stack.surroundings().data().resolve("secrets").resolve("kafka-provisioning"))
                .strip();
        Properties login = new Properties();
        login.setProperty(
                "bootstrap.servers",
                "127.0.0.1:" + Objects.requireNonNullElse(System.getenv("KAFKA_INTERNAL_PORT"), "29092"));
        login.setProperty("security.protocol", "SASL_PLAINTEXT");
        login.setProperty("sasl.mechanism", "PLAIN");
        login.setProperty(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"kafka-provisioning\" password=\"" + secret + "\";");
        return login;
    }

    private static String when(int at) {
        return at == 0
                ? "before"
                : at <= PARTS ? at + "/" + PARTS + " in the ledger" : "after " + QUIET.toSeconds() + " s";
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
