package io.hengzhi.workbook;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text in runs, as {@code si} and {@code is} hold it: all {@code t}, without the phonetic guides. */
final class RichText {

    private RichText() {}

    /** The characters of an element without children, to its end. */
    static String plain(XMLStreamReader events, int charactersMax) throws XMLStreamException {
        String first = "";
        StringBuilder more = null;
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (first.isEmpty()) {
                        first = events.getText();
                    } else {
                        more = more == null ? new StringBuilder(first) : more;
                        if (more.length() < charactersMax) {
                            more.append(events.getText());
                        }
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    return more == null ? first : more.toString();
                }
                default -> {}
            }
        }
        return first;
    }

    /** Reads to the end of the element the events stand at. */
    static String read(XMLStreamReader events, String element, int charactersMax) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        boolean inText = false;
        while (events.hasNext()) {
            switch (events.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    String name = events.getLocalName();
                    phonetic += name.equals("rPh") ? 1 : 0;
                    inText = name.equals("t") && phonetic == 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (inText && text.length() < charactersMax) {
                        text.append(events.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    String name = events.getLocalName();
                    phonetic -= name.equals("rPh") ? 1 : 0;
                    inText = false;
                    if (name.equals(element)) {
                        return CellTexts.unescaped(text.toString());
                    }
                }
                default -> {}
            }
        }
        return CellTexts.unescaped(text.toString());
    }
}
