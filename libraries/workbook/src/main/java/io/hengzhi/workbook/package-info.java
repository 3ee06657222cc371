/**
 * Workbooks (xlsx) and CSV files as people make them: read row by row, every cell with its address and with a finding where it
 * cannot be trusted; and written, with notes, colours and lists to choose from.
 *
 * <p>Reading: {@link io.hengzhi.workbook.Workbook#open} recognises the format by content and looks for everything hostile
 * before it parses anything; what it refuses is a {@link io.hengzhi.kernel.Fault} in Chinese and English.
 * {@link io.hengzhi.workbook.Workbook#readRows} then hands out one {@link io.hengzhi.workbook.SheetRow} after another; no more
 * than a row and the texts that cells share are in memory. A {@link io.hengzhi.workbook.SheetCell} has its kind, its text
 * as meant, without surrounding spaces, and {@code finding}: formulas, error values, merged or hidden cells, percent and
 * scaled formats, more digits than a number cell keeps. {@link io.hengzhi.workbook.CellReading} reads a cell as a decimal
 * (thousands separators, full-width digits), as a code or as a date; a finding is always a refusal there.
 *
 * <pre>
 *   try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
 *       Optional&lt;Fault&gt; brokenOff = book.readRows(book.sheets().getFirst(), row -&gt; {
 *           Parsed&lt;String&gt; value = CellReading.decimal(row.cell(2));   // column C; "1，234.5" is 1234.5
 *           return true;                                               // false stops
 *       });
 *   }
 * </pre>
 *
 * <p>Writing: {@link io.hengzhi.workbook.ErrorWorkbook} returns refused rows as they came, with a column of reasons in front and
 * the bad cells filled and noted; {@link io.hengzhi.workbook.TableWorkbook} writes a plain table;
 * {@link io.hengzhi.workbook.TemplateWorkbook} writes an empty form with notes, lists to choose from, examples and a sheet of
 * instructions. All stream; texts are never taken for formulas.
 */
@NullMarked
package io.hengzhi.workbook;

import org.jspecify.annotations.NullMarked;
