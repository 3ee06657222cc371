package io.hengzhi.benchmarks;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.load.FactLoad;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Kafka's own tool on a topic of its own with the partitions and settings of the topic of accepted facts, with records of
 * an accepted fact's size and the producer's settings of the service.
 */
final class ProducerPerformance {

    private static final String TOPIC = "bench.producer-performance.v1";
    private static final int RECORDS = 100_000;
    /** An accepted fact with its key and headers, about. */
    private static final int RECORD_BYTES = 500;

    private static final Pattern RESULT =
            Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec.*99\\.9th", Pattern.DOTALL);

    private ProducerPerformance() {}

    static double recordsPerSecond(FactLoad load) throws Exception {
        Path settings = Files.createTempFile(
                "bench",
                ".properties",
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        try {
            Properties login = login();
            try (var out = Files.newBufferedWriter(settings)) {
                login.store(out, null);
            }
            Topic like = Topics.FACT_ACCEPTED;
            try (Admin admin = Admin.create(login)) {
                if (!admin.listTopics().names().get().contains(TOPIC)) {
                    admin.createTopics(List.of(new NewTopic(TOPIC, like.partitions(), (short) 1)
                                    .configs(like.singleBrokerSettings())))
                            .all()
                            .get();
                }
            }
            return run(settings, Math.min(RECORDS, load.facts()));
        } finally {
            Files.delete(settings);
        }
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

    private static double run(Path settings, int records) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(records),
                        "--record-size",
                        Integer.toString(RECORD_BYTES),
                        "--throughput",
                        "-1",
                        "--producer.config",
                        settings.toString(),
                        "--producer-props",
                        "acks=all",
                        "enable.idempotence=true",
                        "linger.ms=2",
                        "batch.size=262144")
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = tool.waitFor();
        double last = -1;
        Matcher result = RESULT.matcher(said);
        while (result.find()) {
            last = Double.parseDouble(result.group(2));
        }
        if (exit != 0 || last < 0) {
            throw new IllegalStateException("producer-performance: " + said);
        }
        return last;
    }
}
