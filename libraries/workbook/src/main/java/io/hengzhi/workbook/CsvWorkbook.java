package io.hengzhi.workbook;

import io.hengzhi.kernel.Fault;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file: UTF-8 or GB18030, with or without mark; commas, semicolons or tabs, whichever its first lines use. */
final class CsvWorkbook implements Workbook {

    private static final List<Sheet> SHEETS = List.of(new Sheet(0, "CSV", false));
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final int LINES_LOOKED_AT = 20;

    private final Path file;
    private final Limits limits;
    private final CsvEncoding encoding;
    private final char delimiter;

    private CsvWorkbook(Path file, Limits limits, CsvEncoding encoding, char delimiter) {
        this.file = file;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    static CsvWorkbook open(Path file, Limits limits) throws IOException, FileRefused {
        CsvEncoding encoding = CsvEncoding.of(file);
        return new CsvWorkbook(file, limits, encoding, delimiter(file, encoding));
    }

    /** The delimiter that stands most often outside quotes in the first lines. */
    private static char delimiter(Path file, CsvEncoding encoding) throws IOException {
        int[] counts = new int[DELIMITERS.length];
        try (Reader in = new BufferedReader(new InputStreamReader(skippingMark(file, encoding), encoding.charset()))) {
            boolean quoted = false;
            int lines = 0;
            for (int c = in.read(), seen = 0;
                    c >= 0 && lines < LINES_LOOKED_AT && seen < 100_000;
                    c = in.read(), seen++) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\n') {
                    lines++;
                }
                for (int i = 0; i < DELIMITERS.length && !quoted; i++) {
                    counts[i] += c == DELIMITERS[i] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < DELIMITERS.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS[best];
    }

    private static InputStream skippingMark(Path file, CsvEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.markBytes());
        return in;
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Sheet> sheets() {
        return SHEETS;
    }

    @Override
    public List<Fault> remarks() {
        return List.of();
    }

    @Override
    public Optional<Fault> readRows(Sheet sheet, RowReader rows) throws IOException {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        long number = 0;
        int filled = 0;
        try (BoundedReader in = new BoundedReader(
                        new InputStreamReader(skippingMark(file, encoding), encoding.strictDecoder()));
                CSVParser parser = form.parse(in)) {
            for (CSVRecord line : parser) {
                in.startAgain();
                number++;
                SheetRow row = row((int) number, line);
                if (row.cells().isEmpty()) {
                    continue;
                }
                if (++filled > limits.rows()) {
                    throw CellFaults.tooManyRows(limits.rows());
                }
                if (!rows.read(row)) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        } catch (FileRefused refused) {
            return Optional.of(refused.fault());
        } catch (UncheckedIOException | IllegalStateException | IOException malformed) {
            if (malformed instanceof IOException && !(malformed.getMessage() + "").startsWith("csv:")) {
                throw malformed;
            }
            return Optional.of(new FileRefused(
                            "not-csv",
                            "第 " + (number + 1) + " 行不符合 CSV 格式（多为引号未成对）。",
                            "Row " + (number + 1) + " is not CSV, most often a quote without its pair.")
                    .fault());
        }
    }

    private SheetRow row(int number, CSVRecord line) throws FileRefused {
        List<SheetCell> cells = new ArrayList<>(line.size());
        int last = -1;
        for (int column = 0; column < line.size(); column++) {
            CellAddress address = new CellAddress(number, column);
            String text = CellTexts.strip(line.get(column));
            if (!text.isEmpty()) {
                last = column;
                if (column >= limits.columns()) {
                    throw CellFaults.tooManyColumns(address, limits.columns());
                }
                if (text.length() > limits.cellCharacters()) {
                    throw CellFaults.tooLongText(address, limits.cellCharacters());
                }
            }
            cells.add(
                    text.isEmpty()
                            ? SheetCell.empty(address)
                            : text.startsWith("=") && text.length() > 1
                                    ? new SheetCell(address, CellKind.FORMULA, text, CellFaults.formula(address, text))
                                    : new SheetCell(address, CellKind.TEXT, text, null));
        }
        return new SheetRow(number, List.copyOf(cells.subList(0, last + 1)));
    }

    @Override
    public void close() {}

    /** Ends the reading of a record that goes on and on, as one with a quote that is never closed does. */
    private static final class BoundedReader extends FilterReader {

        private static final long RECORD_CHARACTERS_MAX = 4_000_000;

        private long characters;

        BoundedReader(Reader in) {
            super(in);
        }

        void startAgain() {
            characters = 0;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            characters += more;
            if (characters > RECORD_CHARACTERS_MAX) {
                throw new IllegalStateException("a record without end");
            }
        }
    }
}
