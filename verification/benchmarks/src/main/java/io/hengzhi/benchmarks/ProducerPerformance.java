package io.hengzhi.benchmarks;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Kafka's own tool on a topic of its own with the partitions and settings of the topic of accepted facts. */
final class ProducerPerformance {

    private static final String TOPIC = "bench.producer-performance.v1";

    private static final Pattern RESULT =
            Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec.*99\\.9th", Pattern.DOTALL);

    /** What the tool sends: so many records of so many bytes, gathered as the producer it stands for gathers them. */
    record Load(int records, int recordBytes, String linger, String batchSize) {}

    private ProducerPerformance() {}

    /** @param broker how an administrator reaches the broker */
    static double recordsPerSecond(Properties broker, Load load) throws Exception {
        Path settings = Files.createTempFile(
                "bench",
                ".properties",
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        try {
            try (var out = Files.newBufferedWriter(settings)) {
                broker.store(out, null);
            }
            Topic like = Topics.FACT_ACCEPTED;
            try (Admin admin = Admin.create(broker)) {
                if (!admin.listTopics().names().get().contains(TOPIC)) {
                    admin.createTopics(List.of(new NewTopic(TOPIC, like.partitions(), (short) 1)
                                    .configs(like.singleBrokerSettings())))
                            .all()
                            .get();
                }
            }
            return run(settings, load);
        } finally {
            Files.delete(settings);
        }
    }

    private static double run(Path settings, Load load) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(load.records()),
                        "--record-size",
                        Integer.toString(load.recordBytes()),
                        "--throughput",
                        "-1",
                        "--producer.config",
                        settings.toString(),
                        "--producer-props",
                        "acks=all",
                        "enable.idempotence=true",
                        "linger.ms=" + load.linger(),
                        "batch.size=" + load.batchSize())
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
