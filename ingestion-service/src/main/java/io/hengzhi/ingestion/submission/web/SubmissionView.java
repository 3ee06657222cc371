package io.hengzhi.ingestion.submission.web;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning;
import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.Fault;
import io.hengzhi.workbook.CellAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission as its bureau sees it.
 *
 * @param state queued, checking, mapping-needed, unreadable, checked, publishing, done
 * @param rows rows that have been tried
 * @param accepted rows of them that passed
 * @param refused rows of them that come back in errors.xlsx
 * @param facts facts of the rows that passed
 * @param published facts that were put on the topic
 * @param unchanged facts that were known already and were not put there again
 * @param errorParts how many workbooks errors.xlsx is
 * @param errors the first flaws
 */
record SubmissionView(
        String id,
        String bureau,
        String fileName,
        String state,
        boolean dryRun,
        int rows,
        int accepted,
        int refused,
        int facts,
        int published,
        int unchanged,
        @Nullable MappingView mapping,
        List<FaultView> problems,
        List<FaultView> remarks,
        int errorParts,
        List<ErrorView> errors,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt) {

    record FaultView(String code, String zh, String en) {

        static FaultView of(Fault fault) {
            return new FaultView(fault.code(), fault.text().zh(), fault.text().en());
        }
    }

    /** @param cell such as C17; empty for a row as a whole */
    record ErrorView(int row, String cell, String code, String zh, String en) {}

    record MappingView(String sheet, int headingRow, List<ColumnView> columns) {

        static MappingView of(Mapping mapping) {
            return new MappingView(
                    mapping.sheet(),
                    mapping.headingRow(),
                    mapping.columns().stream().map(ColumnView::of).toList());
        }
    }

    /**
     * @param column its letters
     * @param meaning creditCode, quarter, quantity, value, unit, basis, revision, fact, ignored, unknown
     * @param basis own or yearToDate
     */
    record ColumnView(
            String column,
            String heading,
            String meaning,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String basis) {

        static ColumnView of(Mapping.Column column) {
            ColumnMeaning meaning = column.meaning();
            Basis basis = meaning.basis();
            return new ColumnView(
                    column.letters(),
                    column.heading(),
                    meaning.role().text(),
                    meaning.quantity(),
                    meaning.unit(),
                    basis == null ? null : basis == Basis.OWN ? "own" : "yearToDate");
        }
    }

    static SubmissionView of(Submission submission, int errorParts, List<RowFlaws> flaws) {
        Mapping mapping = submission.mapping();
        return new SubmissionView(
                submission.id(),
                submission.bureau().value(),
                submission.upload().fileName(),
                submission.state().text(),
                submission.upload().dryRun(),
                submission.checked().rows(),
                submission.checked().rows() - submission.checked().refused(),
                submission.checked().refused(),
                submission.checked().facts(),
                submission.published().facts(),
                submission.published().unchanged(),
                mapping == null ? null : MappingView.of(mapping),
                submission.problems().stream().map(FaultView::of).toList(),
                submission.remarks().stream().map(FaultView::of).toList(),
                errorParts,
                flaws.stream()
                        .flatMap(row -> row.flaws().stream().map(flaw -> error(row, flaw)))
                        .toList(),
                submission.upload().at(),
                submission.confirmedAt(),
                submission.finishedAt());
    }

    private static ErrorView error(RowFlaws row, RowFlaws.Flaw flaw) {
        return new ErrorView(
                row.row(),
                flaw.column() < 0 ? "" : new CellAddress(row.row(), flaw.column()).toString(),
                flaw.fault().code(),
                flaw.fault().text().zh(),
                flaw.fault().text().en());
    }
}
