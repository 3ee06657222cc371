package io.hengzhi.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Tells what a file is by its first bytes. */
final class Recognition {

    private static final int LOOK_AT = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Recognition() {}

    static Workbook.Format of(Path file) throws IOException, FileRefused {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOK_AT);
        }
        if (head.length == 0) {
            throw new FileRefused("empty-file", "文件为空。", "The file is empty.");
        }
        if (startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP)) {
            return Workbook.Format.XLSX;
        }
        if (startsWith(head, OLE2)) {
            throw ole2(file);
        }
        if (startsWith(head, "%PDF".getBytes(StandardCharsets.US_ASCII)) || isBinary(head)) {
            throw new FileRefused(
                    "not-a-workbook",
                    "文件既不是 xlsx 工作簿，也不是 CSV 文本。请另存为 xlsx 或“CSV UTF-8”后重新上传。",
                    "The file is neither an xlsx workbook nor CSV text. Save it as xlsx or \"CSV UTF-8\" and upload it again.");
        }
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.UTF_8).stripLeading();
        if (start.startsWith("<") || start.startsWith("\uFEFF<") || start.startsWith("{")) {
            throw new FileRefused(
                    "not-a-workbook",
                    "文件内容是网页、XML 或 JSON，不是表格。请另存为 xlsx 或“CSV UTF-8”后重新上传。",
                    "The content is a web page, XML or JSON, not a table. Save it as xlsx or \"CSV UTF-8\" and upload it again.");
        }
        return Workbook.Format.CSV;
    }

    /** An encrypted xlsx and an old xls share their wrapping; the streams inside it tell them apart. */
    private static FileRefused ole2(Path file) throws IOException {
        byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(64 * 1024 * 1024);
            if (contains(content, encrypted)) {
                return new FileRefused(
                        "encrypted-workbook",
                        "工作簿设有打开密码。请在表格软件中取消密码后重新上传。",
                        "The workbook is protected by a password. Remove it in the spreadsheet program and upload it again.");
            }
        }
        return new FileRefused(
                "old-workbook-format",
                "这是旧的 xls 格式。请另存为 xlsx 后重新上传。",
                "This is the old xls format. Save it as xlsx and upload it again.");
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length && Arrays.equals(head, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at <= content.length - wanted.length; at++) {
            if (Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** Text has no zero byte, unless it is UTF-16 with its mark, as spreadsheet programs write "Unicode text". */
    private static boolean isBinary(byte[] head) {
        if (CsvEncoding.isUtf16(head)) {
            return false;
        }
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
