package io.hengzhi.samplecity.seeding;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.samplecity.BureauMessage;
import io.hengzhi.samplecity.BureauMessage.FactMessage;
import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleFact;
import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.BureauProducer;
import io.hengzhi.verification.client.Surroundings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Every bureau puts its messages on its own topic, in order, all bureaus side by side. */
final class Publishing {

    /** Messages on their way at once: so many are sent again at most after a crash. */
    private static final int CHUNK = 500;

    private static final int TELL_EVERY = 10_000;

    private final Surroundings surroundings;
    private final Accounts accounts;
    private final DoneSteps done;
    private final Telling telling;
    private final AtomicInteger acknowledged = new AtomicInteger();

    Publishing(Surroundings surroundings, Accounts accounts, DoneSteps done, Telling telling) {
        this.surroundings = surroundings;
        this.accounts = accounts;
        this.done = done;
        this.telling = telling;
    }

    /**
     * Returns when the broker has everything on disk.
     *
     * @return the last fact of each partition that has one, by topic and partition: ingestion has come so far when it shows
     */
    Map<String, String> publish(SampleCity city) {
        Map<BureauCode, List<BureauMessage>> byBureau = city.messages().stream()
                .collect(Collectors.groupingBy(BureauMessage::bureau, TreeMap::new, Collectors.toList()));
        long begun = System.nanoTime();
        try (ExecutorService bureaus = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Map<String, String>>> running = new ArrayList<>();
            byBureau.forEach((bureau, messages) -> running.add(bureaus.submit(
                    () -> publish(bureau, messages, city.messages().size()))));
            Map<String, String> last = new TreeMap<>();
            for (Future<Map<String, String>> bureau : running) {
                last.putAll(bureau.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            telling.tell(
                    "%d messages of %d bureaus published in %.1f s, %.0f a second",
                    acknowledged.get(), byBureau.size(), seconds, acknowledged.get() / Math.max(seconds, 0.001));
            return last;
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            throw new NotSeeded("a bureau could not publish", cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSeeded("interrupted while the bureaus published");
        }
    }

    private Map<String, String> publish(BureauCode bureau, List<BureauMessage> messages, int ofAll)
            throws ExecutionException, InterruptedException, TimeoutException {
        String counted = "published." + bureau;
        Map<String, String> last = new HashMap<>();
        int from = Math.min(done.count(counted), messages.size());
        if (from > 0) {
            recall(bureau, last);
        }
        if (from == messages.size()) {
            return last;
        }
        try (BureauProducer producer = new BureauProducer(surroundings, accounts, bureau.value())) {
            while (from < messages.size()) {
                int to = Math.min(messages.size(), from + CHUNK);
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (BureauMessage message : messages.subList(from, to)) {
                    sent.add(producer.sendRaw(record(message)));
                }
                for (int i = 0; i < sent.size(); i++) {
                    int partition = sent.get(i).get(120, TimeUnit.SECONDS).partition();
                    if (messages.get(from + i) instanceof FactMessage facts) {
                        last.put("last." + bureau + "." + partition, lastFactOf(facts));
                    }
                }
                Map<String, String> progress = new HashMap<>(last);
                progress.put(counted, Integer.toString(to));
                done.record(progress);
                tell(to - from, ofAll);
                from = to;
            }
        }
        return last;
    }

    private void recall(BureauCode bureau, Map<String, String> last) {
        for (int partition = 0; ; partition++) {
            String key = "last." + bureau + "." + partition;
            String fact = done.find(key).orElse(null);
            if (fact == null && partition > 64) {
                return;
            }
            if (fact != null) {
                last.put(key, fact);
            }
        }
    }

    private void tell(int more, int ofAll) {
        int now = acknowledged.addAndGet(more);
        if (now / TELL_EVERY > (now - more) / TELL_EVERY) {
            telling.tell("published %d of %d messages", now, ofAll);
        }
    }

    private static String lastFactOf(FactMessage message) {
        SampleFact fact = message.facts().getLast();
        String correction = fact.correction() == null ? "" : "-" + fact.correction();
        return message.creditCode() + "." + fact.quantity() + "." + fact.quarter() + "." + message.bureau() + "."
                + fact.revision() + correction;
    }

    private static ProducerRecord<byte[], byte[]> record(BureauMessage message) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                message.topic().name(), message.key().getBytes(StandardCharsets.UTF_8), message.body());
        message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
