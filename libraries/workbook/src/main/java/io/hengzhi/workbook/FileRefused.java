package io.hengzhi.workbook;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;

/** Carries a refusal out of the depth of a parser; at the surface it becomes a value again. */
final class FileRefused extends Exception {

    private final transient Fault fault;

    FileRefused(String code, String zh, String en) {
        super(code, null, false, false);
        this.fault = new Fault(code, BilingualText.of(zh, en));
    }

    Fault fault() {
        return fault;
    }

    static FileRefused damaged(String where) {
        return new FileRefused(
                "damaged-workbook",
                "工作簿已损坏（" + where + "）。请在表格软件中打开并另存为 xlsx 后重新上传。",
                "The workbook is damaged (" + where
                        + "). Open it in a spreadsheet program, save it as xlsx and upload it again.");
    }
}
