package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.HeadingReading;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.TableSearch;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.workbook.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the one table of a workbook, and says which sheets are left aside. */
final class FindTable {

    /** What was found. */
    sealed interface Outcome {

        record Found(Mapping mapping, List<Fault> remarks) implements Outcome {}

        /** @param proposal the best that was seen; null for an empty file */
        record MappingNeeded(
                @org.jspecify.annotations.Nullable Mapping proposal, List<Fault> problems) implements Outcome {}

        record Unreadable(Fault fault) implements Outcome {}
    }

    private final Workbook book;
    private final HeadingReading headings;

    FindTable(Workbook book, HeadingReading headings) {
        this.book = book;
        this.headings = headings;
    }

    Outcome find() {
        List<Mapping> tables = new ArrayList<>();
        List<Fault> remarks = new ArrayList<>(book.remarks());
        Mapping best = null;
        for (Workbook.Sheet sheet : book.sheets()) {
            TableSearch search = new TableSearch(sheet.name(), headings);
            Optional<Fault> brokenOff = read(sheet, search);
            if (brokenOff.isPresent()) {
                return new Outcome.Unreadable(brokenOff.get());
            }
            Mapping found = search.found().orElse(null);
            if (found == null) {
                continue;
            }
            if (sheet.hidden()) {
                if (TableSearch.isComplete(found)) {
                    remarks.add(leftAside(sheet, "已隐藏", "it is hidden"));
                }
            } else if (TableSearch.isComplete(found)) {
                tables.add(found);
            } else {
                remarks.add(leftAside(sheet, "没有可识别的表头", "no headings were recognised in it"));
                best = best == null ? found : best;
            }
        }
        if (tables.size() > 1) {
            return new Outcome.Unreadable(new Fault(
                    "several-tables",
                    BilingualText.of(
                            "工作表“" + tables.get(0).sheet() + "”和“"
                                    + tables.get(1).sheet() + "”都是数据表；一次只能上传一张，请分成两个文件。",
                            "The sheets \"" + tables.get(0).sheet() + "\" and \""
                                    + tables.get(1).sheet()
                                    + "\" both hold data; upload one at a time, as two files.")));
        }
        Mapping table = tables.isEmpty() ? best : tables.getFirst();
        if (table == null) {
            return new Outcome.Unreadable(
                    new Fault("empty-file", BilingualText.of("文件中没有数据。", "The file holds no data.")));
        }
        List<Fault> problems = table.problems();
        return problems.isEmpty() ? new Outcome.Found(table, remarks) : new Outcome.MappingNeeded(table, problems);
    }

    private Optional<Fault> read(Workbook.Sheet sheet, TableSearch search) {
        try {
            return book.readRows(sheet, search::look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fault leftAside(Workbook.Sheet sheet, String zh, String en) {
        return new Fault(
                "sheet-not-read",
                BilingualText.of(
                        "工作表“" + sheet.name() + "”未读取：" + zh + "。",
                        "The sheet \"" + sheet.name() + "\" was not read: " + en + "."));
    }
}
