package io.hengzhi.ingestion.submission.application;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.workbook.TemplateWorkbook;
import io.hengzhi.workbook.TemplateWorkbook.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a bureau's empty form from the catalogue: what it may report, in which units, for which quarters. */
public final class WriteTemplate {

    private static final int QUARTERS_OFFERED = 12;

    /** How a row is meant. */
    public enum Form {
        /** A row is one value. */
        LONG,
        /** A row is one enterprise and quarter, a column is a quantity in its canonical unit. */
        WIDE
    }

    private final Catalogue catalogue;

    public WriteTemplate(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param running the quarter that is running */
    public byte[] write(BureauCode bureau, Form form, Quarter running) {
        List<Quantity> owned = catalogue.quantities().stream()
                .filter(quantity -> quantity.owners().contains(bureau))
                .toList();
        List<String> quarters = IntStream.range(0, QUARTERS_OFFERED)
                .mapToObj(back -> running.plus(-back).toString())
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "统一社会信用代码",
                BilingualText.of("18 位，含校验位。", "18 characters with the check character."),
                List.of(),
                true));
        columns.add(new Column(
                "企业名称", BilingualText.of("仅供核对，不读取。", "For your own reference, not read."), List.of(), true));
        columns.add(new Column(
                "季度",
                BilingualText.of(
                        "如 2025Q4；年度数据写第四季度；尚未开始的季度不收。",
                        "Such as 2025Q4; an annual value names the fourth; a quarter that has not begun is refused."),
                quarters,
                true));
        String quarter = running.previous().toString();
        List<List<String>> examples = new ArrayList<>();
        if (form == Form.WIDE) {
            owned.forEach(quantity -> columns.add(new Column(
                    quantity.name().zh() + "（" + quantity.unit() + "）", meaningOf(quantity), List.of(), false)));
            List<String> example = new ArrayList<>(List.of("91350100M000100Y43", "示例企业", quarter));
            owned.forEach(quantity -> example.add("1234.5"));
            examples.add(example);
        } else {
            longColumns(owned, columns);
            owned.forEach(quantity -> examples.add(List.of(
                    "91350100M000100Y43", "示例企业", quarter, quantity.name().zh(), "1234.5", quantity.unit(), "当季", "")));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TemplateWorkbook("数据 Data", columns, examples, instructions()).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void longColumns(List<Quantity> owned, List<Column> columns) {
        columns.add(new Column(
                "数据项",
                BilingualText.of("从列表选择，或写代码。", "Choose from the list, or write the code."),
                owned.stream().map(quantity -> quantity.name().zh()).toList(),
                true));
        columns.add(new Column(
                "数值",
                BilingualText.of(
                        "只填数字，最多 6 位小数；撤回已报数据写“撤回”。",
                        "Digits only, at most 6 decimals; write 撤回 to withdraw what was reported."),
                List.of(),
                false));
        columns.add(new Column(
                "单位",
                BilingualText.of("数据项所接受的单位。", "A unit that the quantity accepts."),
                owned.stream()
                        .flatMap(quantity -> quantity.acceptedUnits().stream())
                        .distinct()
                        .toList(),
                true));
        columns.add(new Column(
                "口径",
                BilingualText.of("当季，或年初至今累计；不填为当季。", "The quarter's own value, or the year to date; own where empty."),
                List.of("当季", "累计"),
                true));
        columns.add(new Column("修订号", BilingualText.of("不填则自动编号。", "Given by itself where empty."), List.of(), false));
    }

    private static BilingualText meaningOf(Quantity quantity) {
        return BilingualText.of(
                quantity.name().zh() + "，单位 " + quantity.unit() + "；没有则留空，零请写 0。",
                quantity.name().en() + " in " + quantity.unit()
                        + "; leave it empty where there is none, write 0 for zero.");
    }

    private static List<BilingualText> instructions() {
        return List.of(
                BilingualText.of(
                        "在“数据”表中填写，每行一条；表头不要改动。",
                        "Fill in the sheet 数据 Data, a row each; leave the headings as they are."),
                BilingualText.of(
                        "只填数值，不用公式、合并单元格和百分比格式；从别处复制时请选择性粘贴—数值。",
                        "Enter values: no formulas, merged cells or percent formats; paste values only."),
                BilingualText.of(
                        "上传后先试算；被退回的行会连同原因返回，改正后可直接再次上传，已收的数据不会重复。",
                        "An upload is tried first; refused rows come back with their reasons and can be uploaded again"
                                + " as they are. What was taken is not taken twice."));
    }
}
