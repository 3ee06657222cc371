package io.hengzhi.workbook;

import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An open file of rows: an xlsx workbook, or a CSV file as a workbook of one sheet. Not for use by several threads. */
public sealed interface Workbook extends AutoCloseable permits XlsxWorkbook, CsvWorkbook {

    /** What the content was recognised as, whatever the file is called. */
    enum Format {
        XLSX,
        CSV
    }

    /**
     * A sheet of the workbook.
     *
     * @param index its place, from 0
     * @param hidden whether a reader of the workbook does not see it
     */
    record Sheet(int index, String name, boolean hidden) {}

    /** Takes rows one by one. */
    @FunctionalInterface
    interface RowReader {

        /** Takes a row that is not blank; false ends the reading. */
        boolean read(SheetRow row);
    }

    /**
     * Opens a file. Refused: what is neither xlsx nor text; encrypted, macro-enabled and binary workbooks; archives that
     * unpack beyond the limits; document type definitions; damaged files; text in an unknown encoding.
     */
    static Parsed<Workbook> open(Path file, Limits limits) throws IOException {
        try {
            return Parsed.valid(
                    switch (Recognition.of(file)) {
                        case XLSX -> XlsxWorkbook.open(file, limits);
                        case CSV -> CsvWorkbook.open(file, limits);
                    });
        } catch (FileRefused refused) {
            return new Parsed.Invalid<>(refused.fault());
        }
    }

    Format format();

    /** The sheets in their order; at least one. */
    List<Sheet> sheets();

    /** What is odd about the whole and harms no cell by itself, such as links to other files, which are never followed. */
    List<Fault> remarks();

    /**
     * Hands out the rows of a sheet that are not blank, from the top, and may be called again.
     *
     * @return the fault that ended the reading before the end: too many rows or columns, damaged content
     */
    Optional<Fault> readRows(Sheet sheet, RowReader rows) throws IOException;

    @Override
    void close() throws IOException;
}
