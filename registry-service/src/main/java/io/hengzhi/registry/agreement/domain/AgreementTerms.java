package io.hengzhi.registry.agreement.domain;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.QuantityCode;
import java.time.LocalDate;
import java.util.List;

/**
 * What a bureau may read, through which of its systems, for what, and when.
 *
 * @param client the system that reads, by its account
 * @param fields the kinds of answer, beside the quantities in them
 * @param from the first day, by Beijing time
 * @param to the last day
 * @param basis the document it rests on, for example 京数共享〔2026〕3号
 */
public record AgreementTerms(
        BureauCode bureau,
        String client,
        List<DistrictCode> districts,
        List<QuantityCode> quantities,
        List<String> fields,
        List<String> purposes,
        LocalDate from,
        LocalDate to,
        String basis) {

    public AgreementTerms {
        districts = districts.stream().distinct().sorted().toList();
        quantities = quantities.stream().distinct().sorted().toList();
        fields = fields.stream().distinct().sorted().toList();
        purposes = purposes.stream().distinct().sorted().toList();
    }

    /** The same terms with another last day. */
    AgreementTerms until(LocalDate lastDay) {
        return new AgreementTerms(bureau, client, districts, quantities, fields, purposes, from, lastDay, basis);
    }
}
