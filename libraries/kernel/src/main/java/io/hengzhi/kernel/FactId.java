package io.hengzhi.kernel;

/**
 * The name of one reported cell, derived and never stored: enterprise, quantity, quarter, bureau and revision, for example
 * {@code 91110113MA0HE0001W.taxPaid.2025Q4.tax.1}; a correction adds its number, {@code ….1-1}.
 *
 * @param revision the bureau's own revision, from 1
 * @param correction the number of the correction after an upheld objection; 0 for an ordinary report
 */
public record FactId(
        CreditCode enterprise,
        QuantityCode quantity,
        Quarter quarter,
        BureauCode bureau,
        long revision,
        int correction) {

    public static Parsed<FactId> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 5 || !parts[4].matches("\\d{1,18}(-\\d{1,9})?")) {
            return malformed(text);
        }
        int dash = parts[4].indexOf('-');
        if (CreditCode.parse(parts[0]) instanceof Parsed.Valid<CreditCode>(CreditCode enterprise)
                && QuantityCode.parse(parts[1]) instanceof Parsed.Valid<QuantityCode>(QuantityCode quantity)
                && Quarter.parse(parts[2]) instanceof Parsed.Valid<Quarter>(Quarter quarter)
                && BureauCode.parse(parts[3]) instanceof Parsed.Valid<BureauCode>(BureauCode bureau)) {
            long revision = Long.parseLong(dash < 0 ? parts[4] : parts[4].substring(0, dash));
            int correction = dash < 0 ? 0 : Integer.parseInt(parts[4].substring(dash + 1));
            return Parsed.valid(new FactId(enterprise, quantity, quarter, bureau, revision, correction));
        }
        return malformed(text);
    }

    private static Parsed<FactId> malformed(String text) {
        return Parsed.invalid(
                "invalid-fact-id",
                "数据编号应写作 信用代码.数据项.季度.委办局.修订号，实为“" + text + "”。",
                "A fact id is creditCode.quantity.quarter.bureau.revision, this is \"" + text + "\".");
    }

    @Override
    public String toString() {
        return enterprise + "." + quantity + "." + quarter + "." + bureau + "." + revision
                + (correction > 0 ? "-" + correction : "");
    }
}
