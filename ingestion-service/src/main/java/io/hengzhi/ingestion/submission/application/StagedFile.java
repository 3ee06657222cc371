package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.kernel.Fault;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.SheetRow;
import io.hengzhi.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A submission's file, out of the store and open. */
final class StagedFile implements AutoCloseable {

    private final Path path;
    private final Workbook book;

    private StagedFile(Path path, Workbook book) {
        this.path = path;
        this.book = book;
    }

    static StagedFile of(Submissions submissions, String id) {
        try {
            Path path = Files.createTempFile("submission", ".upload");
            try {
                submissions.stage(id, path);
                return new StagedFile(path, Workbook.open(path, Limits.STANDARD).orElseThrow());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workbook book() {
        return book;
    }

    /** The headings of the table, as a row. */
    Optional<SheetRow> headings(Mapping mapping) {
        Heading found = new Heading(mapping.headingRow());
        read(mapping, found);
        return Optional.ofNullable(found.row);
    }

    private static final class Heading implements Workbook.RowReader {
        private final int number;
        private @org.jspecify.annotations.Nullable SheetRow row;

        Heading(int number) {
            this.number = number;
        }

        @Override
        public boolean read(SheetRow candidate) {
            row = candidate.number() == number ? candidate : row;
            return candidate.number() < number;
        }
    }

    /** Hands out the rows below the headings. */
    Optional<Fault> readData(Mapping mapping, Workbook.RowReader rows) {
        return read(mapping, row -> row.number() <= mapping.headingRow() || rows.read(row));
    }

    private Optional<Fault> read(Mapping mapping, Workbook.RowReader rows) {
        Workbook.Sheet sheet = book.sheets().stream()
                .filter(candidate -> candidate.name().equals(mapping.sheet()))
                .findFirst()
                .orElseThrow();
        try {
            return book.readRows(sheet, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (book) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
