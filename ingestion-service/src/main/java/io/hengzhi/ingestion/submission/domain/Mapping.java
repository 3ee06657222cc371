package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.workbook.CellAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a file's table stands and what its columns hold. Wide: a row is one enterprise and quarter, with a column for each
 * quantity. Long: a row is one value and names its quantity. A file may be both.
 *
 * @param sheet name of the sheet
 * @param headingRow row of the headings, from 1; the data stand below
 */
public record Mapping(String sheet, int headingRow, List<Column> columns) {

    /**
     * A column with a heading.
     *
     * @param index from 0
     */
    public record Column(int index, String heading, ColumnMeaning meaning) {

        public String letters() {
            return CellAddress.letters(index);
        }
    }

    public Mapping {
        columns = List.copyOf(columns);
    }

    public Optional<Column> find(Role role) {
        return columns.stream()
                .filter(column -> column.meaning().role() == role)
                .findFirst();
    }

    public List<Column> facts() {
        return columns.stream()
                .filter(column -> column.meaning().role() == Role.FACT)
                .toList();
    }

    /** How many columns were understood: of two rows, the one with more is the headings. */
    long understood() {
        return columns.stream()
                .filter(column -> column.meaning().role() != Role.UNKNOWN
                        && column.meaning().role() != Role.IGNORED)
                .count();
    }

    /** What is missing before rows can be read; empty where nothing is. */
    public List<Fault> problems() {
        List<Fault> problems = new ArrayList<>();
        if (find(Role.CREDIT_CODE).isEmpty()) {
            problems.add(missing("统一社会信用代码", "creditCode"));
        }
        if (find(Role.QUARTER).isEmpty()) {
            problems.add(missing("季度", "quarter"));
        }
        boolean isLong = find(Role.QUANTITY).isPresent() || find(Role.VALUE).isPresent();
        if (isLong) {
            if (find(Role.QUANTITY).isEmpty()) {
                problems.add(missing("数据项", "quantity"));
            }
            if (find(Role.VALUE).isEmpty()) {
                problems.add(missing("数值", "value"));
            }
            if (find(Role.UNIT).isEmpty()
                    && find(Role.VALUE).map(column -> column.meaning().unit()).isEmpty()) {
                problems.add(missing("单位", "unit"));
            }
        } else if (facts().isEmpty()) {
            problems.add(new Fault(
                    "no-values",
                    BilingualText.of(
                            "没有数值列：请在表头写数据项与单位，如“税收（万元）”，或使用“数据项、数值、单位”三列。",
                            "There is no column of values: name the quantity and its unit in the heading, such"
                                    + " as 税收（万元）, or use the columns quantity, value, unit.")));
        }
        for (Column column : facts()) {
            if (column.meaning().unit() == null) {
                problems.add(new Fault(
                        "unit-missing",
                        BilingualText.of(
                                column.letters() + " 列“" + column.heading() + "”没有写单位，如“税收（万元）”。",
                                "Column " + column.letters() + " \"" + column.heading()
                                        + "\" names no unit, as 税收（万元） does.")));
            }
        }
        twice(problems);
        return problems;
    }

    private void twice(List<Fault> problems) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnMeaning meaning = columns.get(i).meaning();
            if (meaning.role() == Role.IGNORED || meaning.role() == Role.UNKNOWN) {
                continue;
            }
            for (int j = 0; j < i; j++) {
                ColumnMeaning other = columns.get(j).meaning();
                boolean same = meaning.role() == other.role()
                        && (meaning.role() != Role.FACT
                                || String.valueOf(meaning.quantity()).equals(String.valueOf(other.quantity())));
                if (same) {
                    problems.add(new Fault(
                            "column-twice",
                            BilingualText.of(
                                    columns.get(j).letters() + " 列与 "
                                            + columns.get(i).letters() + " 列含义相同，请只保留一列。",
                                    "Columns " + columns.get(j).letters() + " and "
                                            + columns.get(i).letters() + " mean the same; keep one.")));
                }
            }
        }
    }

    private static Fault missing(String zh, String en) {
        return new Fault(
                "column-missing", BilingualText.of("没有识别出“" + zh + "”列。", "No column was recognised as " + en + "."));
    }
}
