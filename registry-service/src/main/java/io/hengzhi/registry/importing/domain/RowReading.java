package io.hengzhi.registry.importing.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads rows of a register by the catalogue; says of each bad cell what is wrong. */
public final class RowReading {

    /** Characters a name may have. */
    public static final int NAME_LENGTH_MAX = 200;

    private static final Set<String> CARRIERS =
            Set.of("electricity", "naturalGas", "coal", "diesel", "petrol", "lpg", "heat");
    private static final Map<String, Boolean> YES_NO =
            Map.of("true", true, "false", false, "是", true, "否", false, "1", true, "0", false);

    /** What came of a row: a registration, or everything that is wrong with it. */
    public sealed interface Outcome {

        record Read(Registration registration) implements Outcome {}

        record Refused(List<RowFault> faults) implements Outcome {}
    }

    private final Supplier<Catalogue> catalogue;
    private final DistrictNames names;

    public RowReading(Supplier<Catalogue> catalogue, DistrictNames names) {
        this.catalogue = catalogue;
        this.names = names;
    }

    public Outcome read(Row row) {
        List<RowFault> faults = new ArrayList<>();
        if (row.surplus() > 0) {
            faults.add(RowFault.of(
                    row.number(),
                    "",
                    "too-many-cells",
                    "本行比列名多 " + row.surplus() + " 个单元格，无法对应；名称中的逗号应加引号。",
                    "The row has " + row.surplus()
                            + " more cells than there are column names; a comma inside a name needs quotes."));
            return new Outcome.Refused(List.copyOf(faults));
        }
        CreditCode creditCode = mandatory(row, Column.CREDIT_CODE, CreditCode::parse, faults);
        String name = mandatory(row, Column.NAME, RowReading::name, faults);
        DistrictCode district = mandatory(row, Column.DISTRICT, names::parse, faults);
        ParkCode park = optional(row, Column.PARK, text -> park(text, district), faults);
        IndustryCode industry = optional(row, Column.INDUSTRY, IndustryCode::parse, faults);
        LocalDate registeredOn = optional(row, Column.REGISTERED_ON, RowReading::date, faults);
        Amount capital = optional(row, Column.REGISTERED_CAPITAL, RowReading::capital, faults);
        List<QuantityCode> carriers = optional(row, Column.ENERGY_CARRIERS, this::carriers, faults);
        Boolean headquarters = optional(row, Column.HEADQUARTERS, RowReading::yesNo, faults);
        Quarter entered = optional(row, Column.ENTERED_STATISTICS, Quarter::parse, faults);
        Quarter promoted = optional(row, Column.PROMOTED_ON, Quarter::parse, faults);
        Quarter transition = optional(row, Column.TRANSITION_FROM, Quarter::parse, faults);
        if (!faults.isEmpty() || creditCode == null || name == null || district == null) {
            return new Outcome.Refused(List.copyOf(faults));
        }
        return new Outcome.Read(new Registration(
                row.number(),
                creditCode,
                name,
                district,
                park,
                industry,
                registeredOn,
                capital,
                carriers,
                headquarters,
                entered,
                promoted,
                transition));
    }

    private static <T> @Nullable T mandatory(
            Row row, Column column, Function<String, Parsed<T>> parse, List<RowFault> faults) {
        if (row.find(column) == null) {
            faults.add(RowFault.of(
                    row.number(),
                    column.header(),
                    "empty-cell",
                    "“" + column.header() + "”不能为空。",
                    "\"" + column.header() + "\" must be filled."));
            return null;
        }
        return optional(row, column, parse, faults);
    }

    private static <T> @Nullable T optional(
            Row row, Column column, Function<String, Parsed<T>> parse, List<RowFault> faults) {
        String text = row.find(column);
        if (text == null) {
            return null;
        }
        Fault finding = row.findings().get(column);
        if (finding != null) {
            faults.add(RowFault.of(row.number(), column.header(), finding));
            return null;
        }
        return switch (parse.apply(text)) {
            case Parsed.Valid<T>(T value) -> value;
            case Parsed.Invalid<T>(Fault fault) -> {
                faults.add(RowFault.of(row.number(), column.header(), fault));
                yield null;
            }
        };
    }

    private static Parsed<String> name(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return Parsed.invalid("invalid-name", "名称含有控制字符。", "The name holds a control character.");
        }
        return text.length() <= NAME_LENGTH_MAX
                ? Parsed.valid(text)
                : Parsed.invalid(
                        "name-too-long",
                        "名称最多 " + NAME_LENGTH_MAX + " 个字符，实为 " + text.length() + " 个。",
                        "A name has at most " + NAME_LENGTH_MAX + " characters, this has " + text.length() + ".");
    }

    private Parsed<ParkCode> park(String text, @Nullable DistrictCode district) {
        return switch (ParkCode.parse(text)) {
            case Parsed.Invalid<ParkCode> invalid -> invalid;
            case Parsed.Valid<ParkCode>(ParkCode park) -> {
                if (catalogue.get().findPark(park).isEmpty()) {
                    yield Parsed.invalid(
                            "unknown-park",
                            "目录中没有园区、乡镇 " + park + "。",
                            "There is no park or township " + park + " in the catalogue.");
                }
                yield district == null || park.district().equals(district)
                        ? Parsed.valid(park)
                        : Parsed.invalid(
                                "park-outside-district",
                                "园区、乡镇 " + park + " 不在区 " + district + "。",
                                "Park or township " + park + " does not lie in district " + district + ".");
            }
        };
    }

    private static Parsed<LocalDate> date(String text) {
        try {
            return Parsed.valid(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Parsed.invalid(
                    "invalid-date",
                    "日期应写作 2003-05-20，实为“" + text + "”。",
                    "A date is written 2003-05-20, this is \"" + text + "\".");
        }
    }

    private static Parsed<Amount> capital(String text) {
        return switch (Amount.parse(text)) {
            case Parsed.Valid<Amount>(Amount amount)
            when amount.signum() < 0 ->
                Parsed.invalid("negative-capital", "注册资本不能为负。", "Registered capital is not negative.");
            case Parsed<Amount> parsed -> parsed;
        };
    }

    private Parsed<List<QuantityCode>> carriers(String text) {
        Set<String> told = new LinkedHashSet<>();
        for (String part : text.split("[;；]")) {
            String carrier = part.strip();
            if (!carrier.isEmpty() && !CARRIERS.contains(carrier)) {
                return Parsed.invalid(
                        "unknown-energy-carrier",
                        "“" + carrier + "”不是能源品种；可用："
                                + String.join("、", CARRIERS.stream().sorted().toList()) + "，以分号分隔。",
                        "\"" + carrier + "\" is no energy carrier; there are "
                                + String.join(", ", CARRIERS.stream().sorted().toList())
                                + ", separated by semicolons.");
            }
            told.add(carrier);
        }
        // the order of the catalogue, so that the same set is the same list
        return Parsed.valid(catalogue.get().quantities().stream()
                .map(quantity -> quantity.code())
                .filter(code -> told.contains(code.value()))
                .toList());
    }

    private static Parsed<Boolean> yesNo(String text) {
        Boolean value = YES_NO.get(text);
        return value != null
                ? Parsed.valid(value)
                : Parsed.invalid(
                        "not-yes-or-no",
                        "应为 true 或 false（是、否），实为“" + text + "”。",
                        "It is true or false, this is \"" + text + "\".");
    }
}
