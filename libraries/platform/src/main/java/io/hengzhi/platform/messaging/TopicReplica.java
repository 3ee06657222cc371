package io.hengzhi.platform.messaging;

import io.hengzhi.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A topic read whole into memory by every replica of a service: all partitions from the beginning, in a thread of its own,
 * without a group. The handler is called by that thread only and must not fail for bad data: a fault is retried for ever.
 */
public final class TopicReplica implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReplica.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final KafkaClients clients;
    private final Topic topic;
    private final Consumer<ConsumerRecord<byte[], byte[]>> handler;
    private final Object monitor = new Object();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private long catchUpRequests;
    private long catchUpAnswered;
    private volatile boolean caughtUp;
    private volatile boolean running;
    private @Nullable Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private final CountDownLatch caughtUpOnce = new CountDownLatch(1);

    public TopicReplica(KafkaClients clients, Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        this.clients = clients;
        this.topic = topic;
        this.handler = handler;
    }

    /** Whether everything that was in the topic at the start has been handled. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** Waits for the start's end; false when it was not reached in time. */
    public boolean awaitCaughtUp(Duration patience) {
        try {
            return caughtUpOnce.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Reads to the end the topic has now; false when it was not reached in time. */
    public boolean catchUpNow(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (monitor) {
            long ticket = ++catchUpRequests;
            while (catchUpAnswered < ticket) {
                long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
                if (leftMillis <= 0 || !running) {
                    return false;
                }
                try {
                    monitor.wait(leftMillis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("replica-" + topic.name()).start(this::run);
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> opened =
                    new KafkaConsumer<>(clients.consumer("replica-" + topic.name()))) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException stopping) {
                return;
            } catch (KafkaException | IllegalStateException e) {
                LOG.atWarn().addKeyValue("topic", topic.name()).setCause(e).log("replica interrupted, trying again");
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> opened) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            partitions.add(new TopicPartition(topic.name(), partition));
        }
        opened.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long position = positions.get(partition);
            if (position == null) {
                opened.seekToBeginning(List.of(partition));
            } else {
                opened.seek(partition, position);
            }
        }
        while (running) {
            long asked;
            synchronized (monitor) {
                asked = catchUpRequests;
            }
            boolean wantsEnd = !caughtUp || asked > catchUpAnswered;
            Map<TopicPartition, Long> ends = wantsEnd ? opened.endOffsets(partitions) : Map.of();
            do {
                ConsumerRecords<byte[], byte[]> records = opened.poll(POLL);
                for (ConsumerRecord<byte[], byte[]> read : records) {
                    handler.accept(read);
                    positions.put(new TopicPartition(read.topic(), read.partition()), read.offset() + 1);
                }
            } while (running && wantsEnd && !reached(opened, ends));
            if (wantsEnd && running) {
                caughtUp = true;
                caughtUpOnce.countDown();
                synchronized (monitor) {
                    catchUpAnswered = Math.max(catchUpAnswered, asked);
                    monitor.notifyAll();
                }
            }
        }
    }

    private static boolean reached(KafkaConsumer<byte[], byte[]> opened, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> opened.position(end.getKey()) >= end.getValue());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        KafkaConsumer<byte[], byte[]> opened = consumer;
        if (opened != null) {
            opened.wakeup();
        }
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listeners of groups, which may need what it holds. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE / 2;
    }
}
