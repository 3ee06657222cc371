package io.hengzhi.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of an xlsx file, unpacked once with a counter before anything is parsed: what the archive says of its own sizes
 * is not believed. On the way the merged ranges of each sheet are noted, which stand behind its rows.
 */
final class Archive implements AutoCloseable {

    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;
    private static final long STRETCH_MAX = 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, MergedRanges> merged = new HashMap<>();
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    private Archive(ZipFile zip) {
        this.zip = zip;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        xml.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
    }

    static Archive open(Path file, Limits limits) throws IOException, FileRefused {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException damaged) {
            throw FileRefused.damaged("zip");
        }
        Archive archive = new Archive(zip);
        try {
            archive.check(limits);
            return archive;
        } catch (IOException | FileRefused | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void check(Limits limits) throws IOException, FileRefused {
        if (zip.size() > limits.parts()) {
            throw bomb(
                    "部件数 " + zip.size() + " 超过 " + limits.parts(), zip.size() + " parts, more than " + limits.parts());
        }
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw FileRefused.damaged(entry.getName());
            }
        }
        refuseWhatIsNoPlainWorkbook(names);
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            total += measure(entry, limits, total);
        }
    }

    private static void refuseWhatIsNoPlainWorkbook(Set<String> names) throws FileRefused {
        if (names.contains("encryptioninfo") || names.contains("encryptedpackage")) {
            throw new FileRefused(
                    "encrypted-workbook",
                    "工作簿已加密。请取消密码后重新上传。",
                    "The workbook is encrypted. Remove the password and upload it again.");
        }
        for (String name : names) {
            if (name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/")) {
                throw new FileRefused(
                        "macro-workbook",
                        "工作簿含宏（" + name + "）。请另存为不含宏的 xlsx 后重新上传。",
                        "The workbook holds macros (" + name
                                + "). Save it as xlsx without macros and upload it again.");
            }
        }
        if (names.contains("xl/workbook.bin")) {
            throw new FileRefused(
                    "binary-workbook",
                    "这是 xlsb 二进制工作簿。请另存为 xlsx 后重新上传。",
                    "This is a binary workbook (xlsb). Save it as xlsx and upload it again.");
        }
        if (!names.contains("[content_types].xml")) {
            throw new FileRefused(
                    "not-a-workbook",
                    "这个压缩文件不是 xlsx 工作簿。请另存为 xlsx 后重新上传。",
                    "This archive is not an xlsx workbook. Save it as xlsx and upload it again.");
        }
    }

    private long measure(ZipEntry entry, Limits limits, long before) throws IOException, FileRefused {
        String name = entry.getName();
        boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
        MergedRanges ranges = new MergedRanges();
        long stretch = 0;
        byte[] buffer = new byte[64 * 1024];
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (before + size > limits.inflatedBytes()) {
                    throw bomb(
                            "解压后超过 " + (limits.inflatedBytes() >> 20) + " MB（" + name + "）",
                            "unpacked it is more than " + (limits.inflatedBytes() >> 20) + " MB (" + name + ")");
                }
                if (size > RATIO_COUNTS_FROM && size / packed > limits.ratio()) {
                    throw bomb(
                            "压缩比超过 " + limits.ratio() + "（" + name + "）",
                            "its compression ratio is above " + limits.ratio() + " (" + name + ")");
                }
                if (markup) {
                    stretch = stretchWithoutTag(buffer, read, stretch, name);
                }
                if (sheet) {
                    ranges.scan(buffer, read);
                }
            }
        } catch (ZipException | java.io.EOFException damaged) {
            throw FileRefused.damaged(name);
        }
        if (sheet) {
            ranges.finish();
            merged.put(name, ranges);
        }
        return size;
    }

    /** A parser holds a whole tag, and a whole text, in memory: neither may be larger than any cell needs. */
    private static long stretchWithoutTag(byte[] buffer, int length, long before, String name) throws FileRefused {
        long stretch = before;
        for (int i = 0; i < length; i++) {
            stretch = buffer[i] == '<' ? 0 : stretch + 1;
            if (stretch > STRETCH_MAX) {
                throw bomb("部件 " + name + " 中有过长的内容", "part " + name + " holds a text or a tag without end");
            }
        }
        return stretch;
    }

    private static FileRefused bomb(String zh, String en) {
        return new FileRefused(
                "zip-bomb",
                "压缩内容异常：" + zh + "，不予解压。请另存为新的 xlsx 后重新上传。",
                "The archive looks hostile: " + en + ". Save the table as a new xlsx and upload it again.");
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasFolder(String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    MergedRanges mergedIn(String part) {
        return merged.getOrDefault(part, new MergedRanges());
    }

    /** Hands a part to a reading, with document type definitions refused and nothing outside the file ever fetched. */
    <T> T parse(String part, Reading<T> reading) throws IOException, FileRefused {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw FileRefused.damaged(part);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader events = xml.createXMLStreamReader(in);
            try {
                while (events.getEventType() != XMLStreamReader.START_ELEMENT) {
                    if (events.next() == XMLStreamReader.DTD) {
                        throw new FileRefused(
                                "document-type",
                                "工作簿部件 " + part + " 含有 DTD，不予读取。请另存为新的 xlsx 后重新上传。",
                                "Part " + part
                                        + " of the workbook holds a document type definition and is not read. Save the table as a new xlsx and upload it again.");
                    }
                }
                return reading.read(events);
            } finally {
                events.close();
            }
        } catch (XMLStreamException | ZipException | java.io.EOFException malformed) {
            throw FileRefused.damaged(part);
        }
    }

    /** What reads a part, from its root element on. */
    @FunctionalInterface
    interface Reading<T> {

        T read(XMLStreamReader events) throws XMLStreamException, IOException, FileRefused;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
