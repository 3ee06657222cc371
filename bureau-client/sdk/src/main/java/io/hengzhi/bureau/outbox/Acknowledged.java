package io.hengzhi.bureau.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32C;

/**
 * The file that says up to which record the broker has everything. It is written aside and renamed; an old one, or none,
 * only means that some messages are sent again with the ids they had.
 */
final class Acknowledged {

    private final Path file;
    private final Path aside;

    Acknowledged(Path directory) {
        this.file = directory.resolve("acknowledged");
        this.aside = directory.resolve("acknowledged.new");
    }

    /** The number of the first record that is not known to be sent. */
    long read() throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String[] words = Files.readString(file).strip().split(" ");
        return words.length == 2 && words[0].matches("[0-9]{1,18}") && words[1].equals(checksum(words[0]))
                ? Long.parseLong(words[0])
                : 0;
    }

    void write(long sequence) throws IOException {
        String text = Long.toString(sequence);
        Files.writeString(aside, text + " " + checksum(text) + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String checksum(String text) {
        CRC32C crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }
}
