package io.hengzhi.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook share, packed as bytes: a workbook may have a million different ones. */
final class SharedTexts {

    private static final int CHUNK = 1 << 20;
    private static final int TEXTS_MAX = 8_000_000;
    private static final long BYTES_MAX = 96L << 20;

    private byte[][] chunks = {new byte[CHUNK]};
    private long end;
    /** Where each text begins; one more than there are texts. */
    private long[][] starts = {new long[CHUNK / 8]};

    private int count;

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(XMLStreamReader events, String part, int charactersMax)
            throws XMLStreamException, FileRefused {
        SharedTexts texts = new SharedTexts();
        while (events.hasNext()) {
            if (events.next() == XMLStreamReader.START_ELEMENT
                    && events.getLocalName().equals("si")) {
                texts.add(RichText.read(events, "si", charactersMax + 1), part);
            }
        }
        return texts;
    }

    private void add(String text, String part) throws FileRefused {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (count == TEXTS_MAX || end + bytes.length > BYTES_MAX) {
            throw new FileRefused(
                    "too-much-text",
                    "工作簿的文字总量过大（" + part + "）；请拆分文件。",
                    "The workbook holds too much text (" + part + "); split it.");
        }
        start(count, end);
        int copied = 0;
        while (copied < bytes.length) {
            int chunk = (int) (end / CHUNK);
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, chunk + 1);
                chunks[chunk] = new byte[CHUNK];
            }
            int at = (int) (end % CHUNK);
            int length = Math.min(bytes.length - copied, CHUNK - at);
            System.arraycopy(bytes, copied, chunks[chunk], at, length);
            copied += length;
            end += length;
        }
        count++;
        start(count, end);
    }

    private void start(int index, long at) {
        int block = index / (CHUNK / 8);
        if (block == starts.length) {
            starts = Arrays.copyOf(starts, block + 1);
            starts[block] = new long[CHUNK / 8];
        }
        starts[block][index % (CHUNK / 8)] = at;
    }

    private long startOf(int index) {
        return starts[index / (CHUNK / 8)][index % (CHUNK / 8)];
    }

    /** The text of an index; refused where there is none. */
    String get(int index, CellAddress cell) throws IOException, FileRefused {
        if (index < 0 || index >= count) {
            throw FileRefused.damaged(cell.toString());
        }
        long from = startOf(index);
        int length = (int) (startOf(index + 1) - from);
        int chunk = (int) (from / CHUNK);
        int at = (int) (from % CHUNK);
        if (at + length <= CHUNK) {
            return new String(chunks[chunk], at, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = chunks[(int) ((from + i) / CHUNK)][(int) ((from + i) % CHUNK)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
