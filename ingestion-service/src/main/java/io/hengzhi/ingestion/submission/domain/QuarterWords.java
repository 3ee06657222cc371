package io.hengzhi.ingestion.submission.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways people write a quarter. */
final class QuarterWords {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:年度?|[-./ ])?(?:Q|q|第)?([1-4一二三四])(?:季度?)?");

    private QuarterWords() {}

    /** {@code 2025Q4} of 2025年第四季度, 2025-Q4, 2025年4季度; other text as it stands, for the rules to refuse. */
    static String read(String text) {
        Matcher form = FORM.matcher(text.replaceAll("\\s+", ""));
        boolean isMarked = text.contains("季") || text.contains("Q") || text.contains("q");
        if (!isMarked || !form.matches()) {
            return text;
        }
        int chinese = "一二三四".indexOf(form.group(2));
        return form.group(1) + "Q" + (chinese < 0 ? form.group(2) : Integer.toString(chinese + 1));
    }
}
