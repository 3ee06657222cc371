package io.hengzhi.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the styles of a workbook show numbers: the difference between what a cell holds and what a person sees in it. */
final class NumberFormats {

    /** What a format makes of a number. */
    enum Shown {
        AS_IS,
        AS_DATE,
        AS_PERCENT,
        /** Divided by 1,000 or 10,000 for the eye. */
        SCALED
    }

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern BRACKETS = Pattern.compile("\\[(?![hms]+\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING_COMMA = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern TEN_THOUSANDS = Pattern.compile("0!\\.|0\\\\\\.|0\"\\.\"");

    private final List<Shown> styles;

    private NumberFormats(List<Shown> styles) {
        this.styles = styles;
    }

    static NumberFormats none() {
        return new NumberFormats(List.of());
    }

    static NumberFormats read(XMLStreamReader events) throws XMLStreamException {
        Map<Integer, String> custom = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        boolean inCellStyles = false;
        while (events.hasNext()) {
            int event = events.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (events.getLocalName()) {
                    case "numFmt" -> custom.put(number(events, "numFmtId"), attribute(events, "formatCode"));
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            formats.add(number(events, "numFmtId"));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && events.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
        }
        return new NumberFormats(formats.stream()
                .map(id -> custom.containsKey(id) ? shown(custom.getOrDefault(id, "")) : builtIn(id))
                .toList());
    }

    private static int number(XMLStreamReader events, String name) {
        String text = attribute(events, name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String attribute(XMLStreamReader events, String name) {
        String text = events.getAttributeValue(null, name);
        return text == null ? "" : text;
    }

    private static Shown builtIn(int id) {
        if (id == 9 || id == 10) {
            return Shown.AS_PERCENT;
        }
        boolean date =
                (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
        return date ? Shown.AS_DATE : Shown.AS_IS;
    }

    static Shown shown(String format) {
        boolean tenThousands = TEN_THOUSANDS.matcher(format).find();
        String plain = BRACKETS.matcher(LITERALS.matcher(format).replaceAll("")).replaceAll("");
        String positive = plain.split(";", -1)[0];
        if (positive.contains("%")) {
            return Shown.AS_PERCENT;
        }
        if (tenThousands || TRAILING_COMMA.matcher(positive).find()) {
            return Shown.SCALED;
        }
        String lower = positive.toLowerCase(Locale.ROOT)
                .replace("general", "")
                .replace("e+", "")
                .replace("e-", "");
        return lower.matches("(?s).*[ymdhs年月日].*") ? Shown.AS_DATE : Shown.AS_IS;
    }

    Shown of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shown.AS_IS;
    }
}
