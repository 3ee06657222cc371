package io.hengzhi.scoring.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.scoring.engine.domain.Shelf;
import io.hengzhi.scoring.engine.domain.ShelfDamaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from a shelf is what was laid there, or it is found out. */
class ShelfFileTest {

    private final Random random = new Random(1);

    @TempDir
    Path directory;

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void small_and_large_written_or_not_written_yet_all_come_back() {
        Shelf shelf = ShelfFile.in(directory);
        List<byte[]> laid = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = bytes(i % 500 == 0 ? 70_000 + i : i % 50 == 0 ? random.nextInt(3_000) : random.nextInt(300));
            laid.add(bytes);
            places.add(shelf.put(bytes));
            if (i % 700 == 0) {
                shelf.flush();
            }
            int any = random.nextInt(laid.size());
            assertThat(shelf.take(places.get(any))).isEqualTo(laid.get(any));
        }
        for (int i = 0; i < laid.size(); i++) {
            assertThat(shelf.take(places.get(i))).isEqualTo(laid.get(i));
        }
        assertThat(shelf.isDamaged()).isFalse();
    }

    @Test
    void a_changed_byte_anywhere_is_found_out_and_so_is_what_stands_in_another_place() throws IOException {
        // Given
        Shelf shelf = ShelfFile.in(directory);
        long first = shelf.put(bytes(40));
        long second = shelf.put(bytes(40));
        shelf.flush();
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);

        // Then
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            long touched = at < second ? first : second;
            assertThatThrownBy(() -> shelf.take(touched)).as("byte " + at).isInstanceOf(ShelfDamaged.class);
        }
        byte[] swapped = whole.clone();
        System.arraycopy(whole, (int) second, swapped, 0, 48);
        Files.write(file, swapped);
        assertThatThrownBy(() -> shelf.take(first)).isInstanceOf(ShelfDamaged.class);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> shelf.take(second)).isInstanceOf(ShelfDamaged.class);
        assertThat(shelf.isDamaged()).isTrue();
        Files.write(file, whole);
        assertThat(shelf.take(first)).hasSize(40);
        assertThat(shelf.take(second)).hasSize(40);
    }

    @Test
    void what_a_process_before_has_left_is_deleted() throws IOException {
        ShelfFile.in(directory).put(bytes(10));

        ShelfFile.in(directory);

        assertThat(files()).hasSize(1);
    }

    @Test
    void once_most_is_needed_no_more_another_takes_its_place_and_who_reads_in_the_former_reads_on() throws IOException {
        // Given
        Shelf shelf = ShelfFile.in(directory, 1_000);
        byte[] kept = bytes(400);
        long place = shelf.put(kept);
        long dropped = shelf.put(bytes(900));
        assertThat(shelf.isWorn()).isFalse();
        shelf.flush();
        Path file = files().getFirst();

        // When
        shelf.drop(dropped);
        boolean worn = shelf.isWorn();
        Shelf next = shelf.next();
        long moved = next.put(shelf.take(place));

        // Then
        assertThat(worn).isTrue();
        assertThat(next.isWorn()).isFalse();
        assertThat(next.take(moved)).isEqualTo(kept);
        assertThat(shelf.take(place)).isEqualTo(kept);
        assertThat(file).doesNotExist();
        assertThat(next.bytes()).isEqualTo(408);
        assertThat(files()).hasSize(1);
    }

    @Test
    void a_reader_that_is_interrupted_spoils_it_for_nobody() {
        // Given
        Shelf shelf = ShelfFile.in(directory);
        byte[] laid = bytes(2_000);
        long place = shelf.put(laid);
        shelf.flush();

        // When
        Thread.currentThread().interrupt();
        byte[] taken = shelf.take(place);
        boolean interrupted = Thread.interrupted();

        // Then
        assertThat(interrupted).isTrue();
        assertThat(taken).isEqualTo(laid);
        assertThat(shelf.take(place)).isEqualTo(laid);
    }
}
