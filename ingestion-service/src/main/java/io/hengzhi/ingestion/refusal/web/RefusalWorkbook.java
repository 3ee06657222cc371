package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.workbook.TableWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows as a workbook; every cell is text, so that values come back as they were written and nothing is run. */
final class RefusalWorkbook {

    private RefusalWorkbook() {}

    static byte[] write(List<RefusalRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWorkbook book = new TableWorkbook(out, "退回 Refusals", RefusalRow.COLUMNS)) {
            for (RefusalRow row : rows) {
                book.add(row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
