package io.hengzhi.bureau.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file of facts: CSV with a heading, or JSON Lines; UTF-8 with or without BOM, or GB18030. Read as a stream. */
final class FactFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER_CHARS = 64 * 1024;

    private final Path file;
    private final Charset charset;

    private FactFile(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    static FactFile of(Path file) throws IOException {
        return new FactFile(file, isUtf8(file) ? StandardCharsets.UTF_8 : GB18030);
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            char[] buffer = new char[BUFFER_CHARS];
            while (reader.read(buffer) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    boolean isCsv() {
        return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv");
    }

    /** Hands out every fact and every flaw, in the order of the file. */
    void forEach(Consumer<FactLine> consumer) throws IOException {
        try (Reader reader = open()) {
            if (isCsv()) {
                CsvFacts.read(reader, consumer);
            } else {
                JsonLineFacts.read(reader, consumer);
            }
        }
    }

    Reader open() throws IOException {
        InputStream bytes = Files.newInputStream(file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER_CHARS);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
