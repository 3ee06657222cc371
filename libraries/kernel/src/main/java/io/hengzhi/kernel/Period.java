package io.hengzhi.kernel;

/**
 * What a result is for: a quarter, which is tracking and provisional, or a year, which is the official result of annual
 * guidance.
 */
@PolicyClause("二(一)")
public sealed interface Period permits Quarter, Year {

    int year();

    /** The last quarter of the window the period is judged by. */
    Quarter lastQuarter();

    default boolean isAnnual() {
        return this instanceof Year;
    }

    static Parsed<Period> parse(String text) {
        if (text.matches("\\d{4}")) {
            return Year.parse(text).map(year -> year);
        }
        return switch (Quarter.parse(text)) {
            case Parsed.Valid<Quarter>(Quarter quarter) -> Parsed.valid(quarter);
            case Parsed.Invalid<Quarter>(Fault ignored) ->
                Parsed.invalid(
                        "invalid-period",
                        "期间应写作季度 2025Q4 或年度 2025，实为“" + text + "”。",
                        "A period is a quarter, 2025Q4, or a year, 2025; this is \"" + text + "\".");
        };
    }

    static Period of(String text) {
        return parse(text).orElseThrow();
    }
}
