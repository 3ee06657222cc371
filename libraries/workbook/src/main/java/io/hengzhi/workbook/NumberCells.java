package io.hengzhi.workbook;

import io.hengzhi.kernel.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a number in a cell means. A spreadsheet keeps doubles; the shortest decimal that names the double is what was typed,
 * as long as it has 15 digits or fewer.
 */
final class NumberCells {

    private static final int DIGITS_KEPT = 15;
    private static final double WHOLE_NUMBERS_KEPT = 1e15;
    private static final int LAST_DAY = 2_958_465;

    private NumberCells() {}

    /** @param stored as the file writes it, such as {@code 0.10000000000000001} */
    static SheetCell read(CellAddress address, String stored, NumberFormats.Shown shown, boolean from1904) {
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException notANumber) {
            return new SheetCell(address, CellKind.TEXT, stored, CellFaults.notADecimal(address, stored));
        }
        if (!Double.isFinite(value)) {
            return new SheetCell(address, CellKind.TEXT, stored, CellFaults.notADecimal(address, stored));
        }
        if (shown == NumberFormats.Shown.AS_DATE && value >= 0 && value < LAST_DAY + 1) {
            return new SheetCell(address, CellKind.DATE, date(value, from1904), null);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (Math.abs(value) >= WHOLE_NUMBERS_KEPT || shortest.precision() > DIGITS_KEPT) {
            String found = Math.abs(shortest.scale()) > 40 ? shortest.toString() : shortest.toPlainString();
            return new SheetCell(address, CellKind.NUMBER, found, CellFaults.tooPrecise(address, found));
        }
        if (Math.abs(shortest.scale()) > 40) {
            return new SheetCell(
                    address, CellKind.NUMBER, shortest.toString(), CellFaults.scientific(address, shortest.toString()));
        }
        String text = shortest.signum() == 0 ? "0" : shortest.toPlainString();
        return new SheetCell(address, CellKind.NUMBER, text, disguise(address, text, shown));
    }

    private static @Nullable Fault disguise(CellAddress address, String text, NumberFormats.Shown shown) {
        return switch (shown) {
            case AS_PERCENT -> CellFaults.percent(address, text);
            case SCALED -> CellFaults.scaled(address, text);
            case AS_IS, AS_DATE -> null;
        };
    }

    /** Days since 1899-12-30, or since 1904-01-01; the first knows a 29 February 1900 that never was. */
    private static String date(double serial, boolean from1904) {
        long day = (long) Math.floor(serial);
        LocalDate date = from1904
                ? LocalDate.of(1904, 1, 1).plusDays(day)
                : LocalDate.of(1899, 12, 30).plusDays(day < 60 ? day + 1 : day);
        long seconds = BigDecimal.valueOf(serial - day)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        if (seconds == 0) {
            return date.toString();
        }
        LocalDateTime moment = date.atStartOfDay().plusSeconds(seconds);
        return moment.toLocalDate() + "T" + String.format("%tT", moment);
    }
}
