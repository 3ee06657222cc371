package io.hengzhi.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx file put together part by part, so that a test can put into it what no program would write. */
final class HandmadeXlsx {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String workbookProperties = "";
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int sheetCount;

    HandmadeXlsx() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        styles();
    }

    HandmadeXlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Style 1 shows the first of these number formats, style 2 the second. */
    HandmadeXlsx styles(String... formats) {
        StringBuilder known = new StringBuilder();
        StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.length; i++) {
            known.append("<numFmt numFmtId=\"" + (164 + i) + "\" formatCode=\"" + formats[i].replace("\"", "&quot;")
                    + "\"/>");
            used.append("<xf numFmtId=\"" + (164 + i) + "\"/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + known + "</numFmts><cellXfs>" + used
                        + "</cellXfs></styleSheet>");
    }

    HandmadeXlsx sharedStrings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    HandmadeXlsx dates1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A sheet whose rows are these; {@code before} and {@code after} stand around them. */
    HandmadeXlsx sheet(String name, String state, String before, String rows, String after) {
        sheetCount++;
        sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + sheetCount + "\" r:id=\"r" + sheetCount + "\""
                + (state.isEmpty() ? "" : " state=\"" + state + "\"") + "/>");
        relations.append("<Relationship Id=\"r" + sheetCount + "\" Type=\"worksheet\" Target=\"worksheets/sheet"
                + sheetCount + ".xml\"/>");
        return part(
                "xl/worksheets/sheet" + sheetCount + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\">" + before + "<sheetData>" + rows + "</sheetData>" + after
                        + "</worksheet>");
    }

    /** A sheet with these cells in row 17. */
    HandmadeXlsx row17(String cells) {
        return sheet("数据", "", "", "<row r=\"17\">" + cells + "</row>", "");
    }

    Path write(Path folder) {
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN
                        + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + workbookProperties + "<sheets>" + sheets + "</sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        return write(folder, parts);
    }

    static Path write(Path folder, Map<String, String> parts) {
        try {
            Path file = Files.createTempFile(folder, "book", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
