package io.hengzhi.registry.agreement.web;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.registry.agreement.domain.AgreementTerms;
import io.hengzhi.registry.http.Required;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an agreement as they are written.
 *
 * @param id only where one begins
 * @param from the first day, {@code 2026-01-01}
 * @param to the last day
 */
record AgreementJson(
        @Nullable String id,
        @Nullable String bureau,
        @Nullable String client,
        @Nullable List<String> districts,
        @Nullable List<String> quantities,
        @Nullable List<String> fields,
        @Nullable List<String> purposes,
        @Nullable String from,
        @Nullable String to,
        @Nullable String basis) {

    AgreementTerms read() {
        return new AgreementTerms(
                Required.field(bureau, "bureau", BureauCode::parse),
                Required.field(client, "client"),
                all(districts, "districts", DistrictCode::parse),
                all(quantities, "quantities", QuantityCode::parse),
                Required.field(fields, "fields"),
                Required.field(purposes, "purposes"),
                day(from, "from"),
                day(to, "to"),
                Required.field(basis, "basis"));
    }

    static AgreementJson of(AgreementTerms terms) {
        return new AgreementJson(
                null,
                terms.bureau().value(),
                terms.client(),
                terms.districts().stream().map(DistrictCode::value).toList(),
                terms.quantities().stream().map(QuantityCode::value).toList(),
                terms.fields(),
                terms.purposes(),
                terms.from().toString(),
                terms.to().toString(),
                terms.basis());
    }

    private static <T> List<T> all(@Nullable List<String> texts, String field, Function<String, Parsed<T>> parse) {
        return Required.field(texts, field).stream()
                .map(text -> Problems.valueOf(parse.apply(text), field))
                .toList();
    }

    static LocalDate day(@Nullable String text, String field) {
        String written = Required.field(text, field);
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw Problems.invalidParameter(
                    field,
                    "日期应写作 2026-01-31，实为“" + written + "”。",
                    "A day is written 2026-01-31, this is \"" + written + "\".");
        }
    }
}
