package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.kernel.Fault;
import java.util.List;

/**
 * Why a row was refused.
 *
 * @param row its number in the file
 * @param creditCode as far as it could be read, else empty
 */
public record RowFlaws(int row, String creditCode, List<Flaw> flaws) {

    /**
     * One thing wrong; its text names the cell.
     *
     * @param column from 0; -1 for the row as a whole
     */
    public record Flaw(int column, Fault fault) {}

    public RowFlaws {
        flaws = List.copyOf(flaws);
    }
}
