package io.hengzhi.benchmarks;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.scoring.ScoreChanged;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;

/**
 * From the moment at which a bureau's message was due to be sent to the rank it moved, on a running stack. The score that the
 * service tells is sent after the ranks it stands for are there for whoever asks, and comes for every message; so its
 * arrival says of each of them until when its rank was visible at the latest. Beside it, some are asked for over REST, and a
 * bare consumer of the bureau's topic says what the broker alone takes for the same messages in the same seconds.
 */
final class Latency implements Benchmark {

    /** Facts per second, facts in a message, seconds that are measured after as many as are not: {@code -Drate=N} and so on. */
    private static final int RATE = Integer.getInteger("rate", 1_000);

    private static final int FACTS_PER_MESSAGE = Integer.getInteger("facts.per.message", 8);
    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int WARM_SECONDS = Integer.getInteger("warm.seconds", 30);
    private static final int PROBES_PER_SECOND = Integer.getInteger("probes", 4);

    private static final String PERIOD = TaxReports.QUARTERS.getFirst();
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("patience", 300));
    private static final long EPOCH_MILLIS = 1_700_000_000_000L;
    private static final long LEAD_NANOS = 500_000_000;
    private static final long QUIET_NANOS = 3_000_000_000L;

    /** How often each enterprise's turn comes at least before anything is measured. */
    private static final int WARM_TURNS = 4;

    /** What a load came to. */
    private record Measured(Sightings sightings, OpenLoop schedule, long latestNanos, long[] probes) {}

    @Override
    public String what() {
        return "from when a bureau's message was due to the rank it moves, against a bare consumer of the same topic";
    }

    @Override
    public int enterprises() {
        return 1_000;
    }

    @Override
    public boolean needsStack() {
        return true;
    }

    @Override
    public List<Figure> run(int enterprises) throws Exception {
        List<String> ranked = Rankings.scores(PERIOD).keySet().stream()
                .sorted()
                .limit(enterprises)
                .toList();
        if (ranked.isEmpty()) {
            throw new IllegalStateException("no enterprise is ranked in " + PERIOD);
        }
        int warming = Math.max(messages(WARM_SECONDS), WARM_TURNS * ranked.size());
        Measured warm =
                measure(new TaxReports("WARM", ranked, warming, FACTS_PER_MESSAGE, revision()), Latency::awaitAccepted);
        // whose score stays at cap or floor whatever the taxes are has nothing to tell
        List<String> moving = warm.sightings().alwaysVisible();
        if (moving.isEmpty()) {
            throw new IllegalStateException("nobody's score moves with the taxes");
        }
        Measured measured = measure(
                new TaxReports("LATENCY", moving, messages(SECONDS), FACTS_PER_MESSAGE, revision()),
                Latency::awaitVisible);
        requireSameScores(measured.sightings().scaledScores());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.once("ranked enterprises in turn", moving.size(), "enterprises", null));
        figures.add(Figure.once(
                "left out, no score moved by every message", ranked.size() - moving.size(), "enterprises", null));
        figures.addAll(figures(measured));
        return figures;
    }

    /** Until every fact is accepted and no score has come any more for a while. */
    private static void awaitAccepted(Sightings sightings) {
        int[] seen = {-1};
        long[] since = {0};
        Waiting.untilTrue("every fact accepted", PATIENCE, () -> {
            int visible = Sightings.count(sightings.visible());
            if (visible != seen[0]) {
                seen[0] = visible;
                since[0] = System.nanoTime();
            }
            return sightings.isAccepted() && System.nanoTime() - since[0] > QUIET_NANOS;
        });
    }

    private static void awaitVisible(Sightings sightings) {
        try {
            Waiting.untilTrue("every message in a score", PATIENCE, sightings::isComplete);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + ": " + sightings, e);
        }
    }

    /** Above those of every load before, as long as no load has more than 1,000 messages in a second. */
    private static long revision() {
        return System.currentTimeMillis() - EPOCH_MILLIS;
    }

    private static int messages(int seconds) {
        return Math.max(1, seconds * RATE / FACTS_PER_MESSAGE);
    }

    private static Measured measure(TaxReports load, Consumer<Sightings> until) throws Exception {
        Sightings sightings = new Sightings(load.enterpriseOfEach(), load.factsPerMessage());
        double messagesPerSecond = (double) RATE / FACTS_PER_MESSAGE;
        List<Future<RecordMetadata>> sent = new ArrayList<>(load.messages());
        try (TopicWatch raw = TopicWatch.start("svc-ingestion", "facts." + TaxReports.BUREAU + ".v1", (read, nanos) -> {
                    int message = load.findMessage(id(read));
                    if (message >= 0) {
                        sightings.inTopic(message, nanos);
                    }
                });
                TopicWatch accepted = TopicWatch.start("svc-ingestion", Topics.FACT_ACCEPTED.name(), (read, nanos) -> {
                    int message =
                            load.findMessage(FactAccepted.decode(read.value()).messageId());
                    if (message >= 0) {
                        sightings.accepted(message, read.partition(), read.offset(), nanos);
                    }
                });
                TopicWatch told = TopicWatch.start("svc-incentive", Topics.SCORE_CHANGED.name(), (read, nanos) -> {
                    ScoreChanged event = ScoreChanged.decode(read.value());
                    Long scaled = event.scaled();
                    if (event.list() == MonitoringList.ABOVE_SCALE
                            && event.period().toString().equals(PERIOD)
                            && scaled != null) {
                        sightings.told(event.creditCode().value(), event.positions(), scaled, nanos);
                    }
                });
                BureauProducer bureau = new BureauProducer(Stack.surroundings(), Stack.accounts(), TaxReports.BUREAU)) {
            OpenLoop schedule = new OpenLoop(load.messages(), messagesPerSecond, System.nanoTime() + LEAD_NANOS);
            try (RankProbes probes =
                    new RankProbes(load, schedule, (int) Math.max(1, messagesPerSecond / PROBES_PER_SECOND))) {
                long latest = schedule.run(message -> sent.add(bureau.send(
                        load.id(message), load.time(message), load.enterpriseOf(message), load.body(message))));
                sent.forEach(BureauProducer::await);
                until.accept(sightings);
                raw.check();
                accepted.check();
                told.check();
                return new Measured(sightings, schedule, latest, probes.took());
            }
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> read) {
        Header id = read.headers().lastHeader("ce_id");
        return id == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
    }

    /** What was told last is what the ranking shows; throws where it is not. */
    private static void requireSameScores(Map<String, Long> told) {
        Map<String, Long> shown = Rankings.scores(PERIOD);
        Map<String, Long> differing = new HashMap<>(told);
        differing.entrySet().removeIf(entry -> entry.getValue().equals(shown.get(entry.getKey())));
        if (!differing.isEmpty()) {
            throw new IllegalStateException("told and not shown so in the ranking: " + differing);
        }
    }

    private static List<Figure> figures(Measured measured) {
        Percentiles broker =
                Percentiles.of(measured.schedule().since(measured.sightings().inTopic()));
        Percentiles accepted =
                Percentiles.of(measured.schedule().since(measured.sightings().accepted()));
        Percentiles visible =
                Percentiles.of(measured.schedule().since(measured.sightings().visible()));
        Percentiles asked = Percentiles.of(measured.probes());
        return List.of(
                Figure.once("messages of " + FACTS_PER_MESSAGE + " facts, measured", visible.count(), "messages", null),
                Figure.once("sent when due", RATE, "facts per second", null),
                Figure.once("the latest was sent after it was due", measured.latestNanos() / 1e6, "ms", null),
                Figure.once("bare consumer of the same topic, p50", broker.at(50), "ms", null),
                Figure.once("bare consumer of the same topic, p99", broker.at(99), "ms", null),
                Figure.once("accepted, p50", accepted.at(50), "ms", null),
                Figure.once("accepted, p99", accepted.at(99), "ms", null),
                Figure.once("rank visible, p50", visible.at(50), "ms", "<= 30"),
                Figure.once("rank visible, p99", visible.at(99), "ms", "<= 100"),
                Figure.once("rank visible, p99.9", visible.at(99.9), "ms", null),
                Figure.once("rank visible, the longest", visible.at(100), "ms", null),
                Figure.once("rank visible / bare consumer, p50", visible.at(50) / broker.at(50), "times", null),
                Figure.once("rank visible / bare consumer, p99", visible.at(99) / broker.at(99), "times", null),
                Figure.once("asked over REST", asked.count(), "messages", null),
                Figure.once("asked over REST until shown, p50", asked.at(50), "ms", null),
                Figure.once("asked over REST until shown, p99", asked.at(99), "ms", null));
    }
}
