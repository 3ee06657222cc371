package io.hengzhi.workbook;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;

/** What can be wrong with a cell, each in words that name the cell and the way out. */
final class CellFaults {

    private CellFaults() {}

    static Fault formula(CellAddress cell, String formula) {
        boolean elsewhere = formula.contains("[");
        String shown = CellTexts.shortened(formula);
        return fault(
                elsewhere ? "formula-to-other-file" : "formula",
                "单元格 " + cell + " 是公式（" + shown + "）" + (elsewhere ? "，引用了其他文件" : "") + "；公式不予采信，请用“选择性粘贴—数值”改为数值。",
                "Cell " + cell + " is a formula (" + shown + ")" + (elsewhere ? " that refers to another file" : "")
                        + "; formulas are not trusted: paste its value (paste special, values).");
    }

    static Fault error(CellAddress cell, String error) {
        return fault(
                "error-cell",
                "单元格 " + cell + " 是错误值 " + error + "；请填写数值或留空。",
                "Cell " + cell + " holds the error " + error + "; enter the value or leave it empty.");
    }

    static Fault merged(CellAddress cell, String range) {
        return fault(
                "merged-cell",
                "单元格 " + cell + " 属于合并单元格 " + range + "；请取消合并并逐格填写。",
                "Cell " + cell + " is part of the merged cells " + range + "; unmerge them and fill in each cell.");
    }

    static Fault hiddenRow(CellAddress cell) {
        return fault(
                "hidden-row",
                "单元格 " + cell + " 所在的行被隐藏；请取消隐藏（或筛选），或删除该行。",
                "Cell " + cell + " stands in a hidden row; show it (a filter may hide it) or delete the row.");
    }

    static Fault hiddenColumn(CellAddress cell) {
        return fault(
                "hidden-column",
                "单元格 " + cell + " 所在的列被隐藏；请取消隐藏，或删除该列。",
                "Cell " + cell + " stands in a hidden column; show the column or delete it.");
    }

    static Fault percent(CellAddress cell, String stored) {
        return fault(
                "percent-format",
                "单元格 " + cell + " 为百分比格式，显示值与存储值 " + stored + " 不同；请改为常规格式并核对数值。",
                "Cell " + cell + " has a percent format: what it shows is not the " + stored
                        + " it holds; set the general format and check the value.");
    }

    static Fault scaled(CellAddress cell, String stored) {
        return fault(
                "scaled-format",
                "单元格 " + cell + " 的格式按千或万缩小显示，显示值与存储值 " + stored + " 不同；请改为常规格式并核对数值。",
                "Cell " + cell + " has a format that shows thousands or 10,000s: what it shows is not the " + stored
                        + " it holds; set the general format and check the value.");
    }

    static Fault tooPrecise(CellAddress cell, String stored) {
        return fault(
                "more-than-15-digits",
                "单元格 " + cell + " 的数字 " + stored + " 超过 15 位有效数字，表格软件不能准确保存（可能是计算误差）；请将单元格设为文本格式后重新填写。",
                "Cell " + cell + " holds " + stored
                        + ": more than 15 digits, which a number cell does not keep exactly (it may be an artefact of a calculation); make it a text cell and enter the value again.");
    }

    static Fault wrongType(CellAddress cell, String zh, String en) {
        return fault("wrong-type", "单元格 " + cell + " " + zh, "Cell " + cell + " " + en);
    }

    static Fault ambiguous(CellAddress cell, String text) {
        return fault(
                "ambiguous-separator",
                "单元格 " + cell + " 的“" + text + "”含义不明：逗号只能作千位分隔符（1,234.5），小数点用“.”。",
                "Cell " + cell + ": \"" + text
                        + "\" is ambiguous: a comma separates thousands only (1,234.5), decimals follow a point.");
    }

    static Fault scientific(CellAddress cell, String text) {
        return fault(
                "scientific-notation",
                "单元格 " + cell + " 的“" + text + "”是科学计数法，可能已丢失数字；请写出完整数字。",
                "Cell " + cell + ": \"" + text
                        + "\" is in scientific notation and may have lost digits; write the number in full.");
    }

    static Fault notADecimal(CellAddress cell, String text) {
        return fault(
                "not-a-decimal",
                "单元格 " + cell + " 应为数字，实为“" + text + "”；请只填数字，如 1234.5，单位写在单位列或表头。",
                "Cell " + cell + " should be a number, this is \"" + text
                        + "\"; enter digits only, such as 1234.5; the unit belongs into its column or the heading.");
    }

    static Fault notADate(CellAddress cell, String text) {
        return fault(
                "not-a-date",
                "单元格 " + cell + " 应为日期，如 2025-12-31，实为“" + text + "”。",
                "Cell " + cell + " should be a date such as 2025-12-31, this is \"" + text + "\".");
    }

    static FileRefused tooManyRows(int max) {
        return new FileRefused(
                "too-many-rows", "一个工作表最多 " + max + " 行，请拆分。", "A sheet has at most " + max + " rows; split it.");
    }

    static FileRefused tooManyColumns(CellAddress cell, int max) {
        return new FileRefused(
                "too-many-columns",
                "单元格 " + cell + " 超出范围：最多 " + max + " 列。",
                "Cell " + cell + " is out of range: at most " + max + " columns.");
    }

    static FileRefused tooLongText(CellAddress cell, int max) {
        return new FileRefused(
                "too-long-text",
                "单元格 " + cell + " 的文字超过 " + max + " 个字符。",
                "The text of cell " + cell + " is longer than " + max + " characters.");
    }

    private static Fault fault(String code, String zh, String en) {
        return new Fault(code, BilingualText.of(zh, en));
    }
}
