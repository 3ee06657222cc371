package io.hengzhi.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: what its byte-order mark says, else UTF-8 if every byte agrees, else GB18030 if every byte
 * agrees. A text in GB18030 of more than a few characters is practically never valid UTF-8.
 *
 * @param markBytes length of the byte-order mark
 */
record CsvEncoding(Charset charset, int markBytes) {

    static final Charset GB18030 = Charset.forName("GB18030");

    static CsvEncoding of(Path file) throws IOException, FileRefused {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        CsvEncoding marked = marked(head);
        List<CsvEncoding> candidates = marked != null
                ? List.of(marked)
                : List.of(new CsvEncoding(StandardCharsets.UTF_8, 0), new CsvEncoding(GB18030, 0));
        long line = 0;
        for (CsvEncoding candidate : candidates) {
            line = candidate.firstBadLine(file);
            if (line == 0) {
                return candidate;
            }
        }
        throw new FileRefused(
                "unknown-encoding",
                "第 " + line + " 行起不是 UTF-8，也不是 GB18030 编码。请另存为“CSV UTF-8”或 xlsx。",
                "From line " + line
                        + " on the text is neither UTF-8 nor GB18030. Save it as \"CSV UTF-8\" or as xlsx.");
    }

    static boolean isUtf16(byte[] head) {
        CsvEncoding marked = marked(head);
        return marked != null && !marked.charset().equals(StandardCharsets.UTF_8);
    }

    private static @Nullable CsvEncoding marked(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    CharsetDecoder strictDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The line with the first byte that is not of this encoding, or 0 where there is none. */
    private long firstBadLine(Path file) throws IOException {
        CharsetDecoder decoder = strictDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer characters = CharBuffer.allocate(64 * 1024);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, characters, end);
                    characters.flip();
                    while (characters.hasRemaining()) {
                        char c = characters.get();
                        line += c == '\n' ? 1 : 0;
                        if (c == 0) {
                            return line;
                        }
                    }
                    characters.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
            }
        }
        return 0;
    }
}
