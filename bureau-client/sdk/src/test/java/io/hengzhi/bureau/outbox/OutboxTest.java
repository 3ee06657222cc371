package io.hengzhi.bureau.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    private static final Duration NOW = Duration.ofMillis(1);

    @TempDir
    Path directory;

    @Test
    void what_was_accepted_is_there_after_a_reopening_in_its_order() throws Exception {
        try (Outbox outbox = open()) {
            outbox.append(records("a", "b"));
            outbox.append(records("c"));
        }

        try (Outbox outbox = open()) {
            outbox.append(records("d"));

            assertThat(read(outbox)).containsExactly("0 a", "1 b", "2 c", "3 d");
        }
    }

    @Test
    void what_the_broker_has_is_not_read_again() throws Exception {
        try (Outbox outbox = open()) {
            outbox.append(records("a", "b", "c"));
            outbox.acknowledge(2);
        }

        try (Outbox outbox = open()) {
            assertThat(read(outbox)).containsExactly("2 c");
            assertThat(outbox.firstUnacknowledged()).isEqualTo(2);
        }
    }

    @Test
    void an_acknowledgement_that_did_not_reach_the_disk_only_means_sending_again() throws Exception {
        try (Outbox outbox = open()) {
            outbox.append(records("a", "b"));
            outbox.acknowledge(2);
        }
        Files.writeString(directory.resolve("acknowledged"), "2 not-its-checksum\n");

        try (Outbox outbox = open()) {
            assertThat(read(outbox)).containsExactly("0 a", "1 b");
        }
    }

    @Test
    void a_frame_torn_at_any_byte_is_cut_off_and_everything_before_it_kept() throws Exception {
        long whole;
        try (Outbox outbox = open()) {
            outbox.append(records("promised"));
            whole = Files.size(segment());
            outbox.append(records("torn", "off"));
        }
        byte[] bytes = Files.readAllBytes(segment());

        for (int length = (int) whole; length < bytes.length; length++) {
            Files.write(segment(), java.util.Arrays.copyOf(bytes, length));
            try (Outbox outbox = open()) {
                assertThat(read(outbox)).as("torn at " + length).containsExactly("0 promised");
            }
            assertThat(Files.size(segment())).isEqualTo(whole);
        }
        Files.write(segment(), bytes);
        try (Outbox outbox = open()) {
            assertThat(read(outbox)).as("not torn").containsExactly("0 promised", "1 torn", "2 off");
        }
    }

    @Test
    void after_a_torn_frame_was_cut_off_the_next_one_takes_its_place() throws Exception {
        try (Outbox outbox = open()) {
            outbox.append(records("promised"));
            outbox.append(records("torn"));
        }
        byte[] bytes = Files.readAllBytes(segment());
        Files.write(segment(), java.util.Arrays.copyOf(bytes, bytes.length - 1));

        try (Outbox outbox = open()) {
            outbox.append(records("next"));
        }

        try (Outbox outbox = open()) {
            assertThat(read(outbox)).containsExactly("0 promised", "1 next");
        }
    }

    @Test
    void any_changed_byte_before_the_last_frame_is_damage_and_said_so() throws Exception {
        long first;
        try (Outbox outbox = open()) {
            outbox.append(records("promised"));
            first = Files.size(segment());
            outbox.append(records("promised too"));
        }
        byte[] bytes = Files.readAllBytes(segment());

        for (int at = 0; at < first; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Files.write(segment(), changed);
            assertThatThrownBy(this::open).as("changed at " + at).isInstanceOfSatisfying(OutboxFault.class, fault -> {
                assertThat(fault.reason()).isEqualTo(OutboxFault.Reason.DAMAGED);
                assertThat(fault.text().zh()).contains("第 0 字节处损坏");
                assertThat(fault.text().en()).contains("damaged at byte 0");
            });
        }
    }

    @Test
    void a_missing_file_in_the_middle_is_damage() throws Exception {
        try (Outbox outbox = Outbox.open(directory, new OutboxLimits(10_000, 1))) {
            outbox.append(records("a"));
            outbox.append(records("b"));
            outbox.append(records("c"));
        }
        List<Segment> segments = Segment.in(directory);
        assertThat(segments).hasSize(3);
        Files.move(segments.get(1).file(), directory.resolve("elsewhere"), StandardCopyOption.ATOMIC_MOVE);

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        OutboxFault.class, fault -> assertThat(fault.reason()).isEqualTo(OutboxFault.Reason.DAMAGED));
    }

    @Test
    void files_that_were_sent_whole_are_deleted_and_numbers_go_on() throws Exception {
        try (Outbox outbox = Outbox.open(directory, new OutboxLimits(10_000, 1))) {
            outbox.append(records("a"));
            outbox.append(records("b"));
            outbox.append(records("c"));

            outbox.acknowledge(3);

            assertThat(Segment.in(directory)).hasSize(1);
        }
        try (Outbox outbox = open()) {
            outbox.append(records("d"));
            assertThat(read(outbox)).containsExactly("3 d");
        }
    }

    @Test
    void a_full_outbox_refuses_and_takes_again_when_the_broker_took_some() {
        try (Outbox outbox = Outbox.open(directory, new OutboxLimits(200, 1))) {
            outbox.append(records("x".repeat(100)));

            assertThatThrownBy(() -> outbox.append(records("y".repeat(100))))
                    .isInstanceOfSatisfying(OutboxFault.class, fault -> {
                        assertThat(fault.reason()).isEqualTo(OutboxFault.Reason.FULL);
                        assertThat(fault.text().zh()).contains("发件箱已满", "上限 200");
                        assertThat(fault.text().en()).contains("is full", "the limit is 200", "not lost");
                    });

            outbox.append(records("z"));
            outbox.acknowledge(2);
            outbox.append(records("small"));
            outbox.acknowledge(3);
            assertThat(outbox.bytes()).isLessThan(100);
            outbox.append(records("y".repeat(100)));
        }
    }

    @Test
    void one_at_a_time_holds_a_directory() {
        try (Outbox outbox = open()) {
            assertThatThrownBy(this::open).isInstanceOfSatisfying(OutboxFault.class, fault -> {
                assertThat(fault.reason()).isEqualTo(OutboxFault.Reason.IN_USE);
                assertThat(fault.text().zh()).contains("另一进程");
                assertThat(fault.text().en()).contains("another process");
            });
            outbox.append(records("still mine"));
        }

        try (Outbox next = open()) {
            assertThat(next.endSequence()).isEqualTo(1);
        }
    }

    @Test
    void callers_at_the_same_time_each_keep_their_order_and_nothing_is_lost() throws Exception {
        int callers = 8;
        int each = 50;
        try (Outbox outbox = open()) {
            List<Thread> threads = IntStream.range(0, callers)
                    .mapToObj(caller -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < each; i++) {
                            outbox.append(records(caller + ":" + i));
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
        }

        try (Outbox outbox = open()) {
            List<String> all = read(outbox).stream()
                    .map(text -> text.substring(text.indexOf(' ') + 1))
                    .toList();
            for (int caller = 0; caller < callers; caller++) {
                String prefix = caller + ":";
                assertThat(all.stream().filter(text -> text.startsWith(prefix)))
                        .containsExactlyElementsOf(IntStream.range(0, each)
                                .mapToObj(i -> prefix + i)
                                .toList());
            }
            assertThat(all).hasSize(callers * each);
        }
    }

    @Test
    void the_interrupt_of_one_caller_does_not_close_it_for_the_others() throws Exception {
        try (Outbox outbox = Outbox.open(directory, new OutboxLimits(100_000, 1))) {
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            Thread interrupted = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                outbox.append(records("a"));
                outbox.append(records("b"));
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            interrupted.join();

            outbox.append(records("c"));

            assertThat(stillInterrupted).isTrue();
            assertThat(read(outbox)).containsExactly("0 a", "1 b", "2 c");
        }
    }

    private Outbox open() {
        return Outbox.open(directory, OutboxLimits.DEFAULT);
    }

    private Path segment() throws IOException {
        return Segment.in(directory).getLast().file();
    }

    private static List<byte[]> records(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> read(Outbox outbox) throws InterruptedException {
        List<String> all = new ArrayList<>();
        try (OutboxReader reader = outbox.reader()) {
            for (OutboxRecord next = reader.next(NOW); next != null; next = reader.next(NOW)) {
                all.add(next.sequence() + " " + new String(next.content(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
