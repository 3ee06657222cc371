package io.hengzhi.workbook;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reading for tests. */
final class Books {

    private Books() {}

    static Path text(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    static Path bytes(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "upload", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SheetRow> rows(Path file) {
        List<SheetRow> rows = new ArrayList<>();
        Optional<Fault> end = read(file, Limits.STANDARD, 0, rows);
        if (end.isPresent()) {
            throw new AssertionError(end.get().toString());
        }
        return rows;
    }

    static List<List<String>> texts(Path file) {
        return rows(file).stream()
                .map(row -> row.cells().stream().map(SheetCell::text).toList())
                .toList();
    }

    static Optional<Fault> read(Path file, Limits limits, int sheet, List<SheetRow> rows) {
        try (Workbook book = Workbook.open(file, limits).orElseThrow()) {
            return book.readRows(book.sheets().get(sheet), rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a file is not even opened. */
    static Fault refused(Path file) {
        return refused(file, Limits.STANDARD);
    }

    static Fault refused(Path file, Limits limits) {
        try {
            return switch (Workbook.open(file, limits)) {
                case Parsed.Invalid<Workbook>(Fault fault) -> fault;
                case Parsed.Valid<Workbook>(Workbook book) -> {
                    book.close();
                    throw new AssertionError("was opened: " + file);
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fault fault(Parsed<?> parsed) {
        if (parsed instanceof Parsed.Invalid<?>(Fault fault)) {
            return fault;
        }
        throw new AssertionError("was read: " + parsed);
    }
}
