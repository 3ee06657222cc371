package io.hengzhi.workbook;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An xlsx workbook (ECMA-376, transitional or strict). */
final class XlsxWorkbook implements Workbook {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OFFICE_RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /** A sheet as the workbook part lists it; {@code relation} leads to the part that holds it. */
    private record Listed(String name, String relation, boolean hidden) {}

    private record Contents(List<Listed> sheets, boolean from1904) {}

    private final Archive archive;
    private final Limits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final boolean from1904;
    private final NumberFormats formats;
    private @Nullable SharedTexts texts;
    private final @Nullable String textsPart;

    private XlsxWorkbook(Archive archive, Limits limits) throws IOException, FileRefused {
        this.archive = archive;
        this.limits = limits;
        String main = archive.parse(CONTENT_TYPES, XlsxWorkbook::mainPart);
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relationsPart = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        Map<String, String> relations = archive.parse(relationsPart, events -> relations(events, folder));
        Contents contents = archive.parse(main, XlsxWorkbook::contents);
        this.from1904 = contents.from1904();
        for (Listed listed : contents.sheets()) {
            String part = relations.get(listed.relation());
            if (part != null && part.contains("worksheets/")) {
                sheets.add(new Sheet(sheets.size(), listed.name(), listed.hidden()));
                parts.add(part);
            }
        }
        if (sheets.isEmpty()) {
            throw FileRefused.damaged(main);
        }
        String styles = folder + "styles.xml";
        this.formats = archive.has(styles) ? archive.parse(styles, NumberFormats::read) : NumberFormats.none();
        String shared = folder + "sharedStrings.xml";
        this.textsPart = archive.has(shared) ? shared : null;
    }

    static XlsxWorkbook open(Path file, Limits limits) throws IOException, FileRefused {
        Archive archive = Archive.open(file, limits);
        try {
            return new XlsxWorkbook(archive, limits);
        } catch (IOException | FileRefused | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static String mainPart(XMLStreamReader events) throws XMLStreamException, FileRefused {
        String main = null;
        while (events.hasNext()) {
            if (events.next() != XMLStreamReader.START_ELEMENT
                    || !events.getLocalName().equals("Override")) {
                continue;
            }
            String type = attribute(events, "ContentType");
            if (type.contains("macroEnabled")) {
                throw new FileRefused(
                        "macro-workbook",
                        "这是启用宏的工作簿（xlsm）。请另存为不含宏的 xlsx 后重新上传。",
                        "This is a macro-enabled workbook (xlsm). Save it as xlsx without macros and upload it again.");
            }
            if (type.endsWith("spreadsheetml.sheet.main+xml") || type.endsWith("spreadsheetml.template.main+xml")) {
                String name = attribute(events, "PartName");
                main = name.startsWith("/") ? name.substring(1) : name;
            }
        }
        if (main == null) {
            throw new FileRefused(
                    "not-a-workbook",
                    "这个文件不是 xlsx 工作簿（可能是文档或演示文稿）。请上传 xlsx。",
                    "This file is not an xlsx workbook (it may be a document or slides). Upload an xlsx.");
        }
        return main;
    }

    private static Map<String, String> relations(XMLStreamReader events, String folder) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        while (events.hasNext()) {
            if (events.next() == XMLStreamReader.START_ELEMENT
                    && events.getLocalName().equals("Relationship")
                    && !attribute(events, "TargetMode").equals("External")) {
                String target = attribute(events, "Target");
                targets.put(attribute(events, "Id"), target.startsWith("/") ? target.substring(1) : folder + target);
            }
        }
        return targets;
    }

    private static Contents contents(XMLStreamReader events) throws XMLStreamException {
        List<Listed> sheets = new ArrayList<>();
        boolean from1904 = false;
        while (events.hasNext()) {
            if (events.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (events.getLocalName().equals("workbookPr")) {
                String date = attribute(events, "date1904");
                from1904 = date.equals("1") || date.equals("true");
            } else if (events.getLocalName().equals("sheet")) {
                String relation = events.getAttributeValue(OFFICE_RELATIONS, "id");
                String strict = events.getAttributeValue(STRICT_RELATIONS, "id");
                sheets.add(new Listed(
                        attribute(events, "name"),
                        relation != null ? relation : strict != null ? strict : "",
                        attribute(events, "state")
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains("hidden")));
            }
        }
        return new Contents(sheets, from1904);
    }

    static String attribute(XMLStreamReader events, String name) {
        String value = events.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public List<Fault> remarks() {
        return archive.hasFolder("xl/externalLinks/")
                ? List.of(new Fault(
                        "external-links",
                        BilingualText.of(
                                "工作簿含有指向其他文件的链接；链接不会被读取。",
                                "The workbook links to other files; the links are not followed.")))
                : List.of();
    }

    @Override
    public Optional<Fault> readRows(Sheet sheet, RowReader rows) throws IOException {
        String part = parts.get(sheet.index());
        try {
            SheetParser parser =
                    new SheetParser(limits, formats, sharedTexts(), archive.mergedIn(part), from1904, part, rows);
            archive.parse(part, events -> {
                parser.parse(events);
                return part;
            });
            return Optional.empty();
        } catch (FileRefused refused) {
            return Optional.of(refused.fault());
        }
    }

    private SharedTexts sharedTexts() throws IOException, FileRefused {
        String part = textsPart;
        SharedTexts known = texts;
        if (known == null) {
            known = part == null
                    ? SharedTexts.none()
                    : archive.parse(part, events -> SharedTexts.read(events, part, limits.cellCharacters()));
            texts = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
