package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.submission.domain.Mapping;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.workbook.ErrorWorkbook;
import io.hengzhi.workbook.SheetRow;
import io.hengzhi.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives the refused rows of a submission back as a workbook that can be corrected and uploaded as is. */
public final class WriteErrors {

    /** Rows of one workbook: the record of a read names every enterprise in it, and has a size too. */
    public static final int ROWS_OF_A_PART = 30_000;

    /**
     * A part of the refused rows.
     *
     * @param rows how many it holds
     * @param parts how many parts there are
     * @param enterprises whose data it holds
     */
    public record Part(byte[] xlsx, int rows, int parts, List<CreditCode> enterprises) {}

    private final Submissions submissions;

    public WriteErrors(Submissions submissions) {
        this.submissions = submissions;
    }

    /** @param part from 1 */
    public Part write(Submission submission, int part) {
        Mapping mapping = submission.mapping();
        if (mapping == null) {
            throw new IllegalStateException("no row was read: " + submission.id());
        }
        int parts = Math.max(1, (submission.checked().refused() + ROWS_OF_A_PART - 1) / ROWS_OF_A_PART);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StagedFile file = StagedFile.of(submissions, submission.id())) {
            List<String> headings = new ArrayList<>();
            file.headings(mapping).ifPresent(row -> row.cells().forEach(cell -> headings.add(cell.text())));
            Set<CreditCode> enterprises = new LinkedHashSet<>();
            Rows rows;
            try (ErrorWorkbook errors = new ErrorWorkbook(out, "拒收 Refused", headings)) {
                rows = new Rows(submission, errors, (part - 1) * ROWS_OF_A_PART, enterprises);
                file.readData(mapping, rows);
            }
            return new Part(out.toByteArray(), rows.written, parts, List.copyOf(enterprises));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Walks through the file and its flaws side by side. */
    private final class Rows implements Workbook.RowReader {

        private final Submission submission;
        private final ErrorWorkbook errors;
        private final int skipped;
        private final Set<CreditCode> enterprises;
        private Map<Integer, RowFlaws> flaws = Map.of();
        private int seen;
        private int refused;
        private int written;

        Rows(Submission submission, ErrorWorkbook errors, int skipped, Set<CreditCode> enterprises) {
            this.submission = submission;
            this.errors = errors;
            this.skipped = skipped;
            this.enterprises = enterprises;
        }

        @Override
        public boolean read(SheetRow row) {
            if (seen % DataRows.BATCH_ROWS == 0) {
                flaws = new HashMap<>();
                for (RowFlaws found : submissions.listFlaws(submission.id(), seen / DataRows.BATCH_ROWS)) {
                    flaws.put(found.row(), found);
                }
            }
            seen++;
            RowFlaws found = flaws.get(row.number());
            if (found != null && ++refused > skipped) {
                write(row, found);
            }
            return seen < submission.checked().rows() && written < ROWS_OF_A_PART;
        }

        private void write(SheetRow row, RowFlaws found) {
            try {
                errors.add(
                        row,
                        found.flaws().stream()
                                .map(flaw -> new ErrorWorkbook.Flaw(flaw.column(), flaw.fault()))
                                .toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            if (CreditCode.parse(found.creditCode()) instanceof Parsed.Valid<CreditCode>(CreditCode code)) {
                enterprises.add(code);
            }
        }
    }
}
