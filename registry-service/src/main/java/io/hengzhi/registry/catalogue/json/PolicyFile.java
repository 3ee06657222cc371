package io.hengzhi.registry.catalogue.json;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.Ratio;
import io.hengzhi.kernel.UnitConversion;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import io.hengzhi.registry.catalogue.domain.Framework;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The policy file, field by field; a code or fraction that does not parse stops the start. */
record PolicyFile(
        long version,
        String decidedOn,
        BilingualText city,
        List<Named> bureaus,
        List<DistrictEntry> districts,
        List<QuantityEntry> quantities,
        List<ConversionEntry> conversions,
        List<Named> purposes,
        List<Named> industries,
        FrameworkEntry framework) {

    record Named(String code, BilingualText name) {}

    record DistrictEntry(
            String code,
            BilingualText name,
            List<String> otherNames,
            @Nullable Pilot pilot,
            List<Named> parks) {}

    record Pilot(String from, @Nullable String to) {}

    record QuantityEntry(
            String code,
            BilingualText name,
            String unit,
            String kind,
            String frequency,
            boolean mayBeNegative,
            List<String> owners,
            List<String> acceptedUnits,
            BilingualText meaning,
            PlausibleEntry plausible,
            @Nullable Integer due) {}

    record PlausibleEntry(@Nullable String least, @Nullable String most) {}

    record ConversionEntry(String id, String from, String to, String factor, String validFrom, String source) {}

    record FrameworkEntry(String code, BilingualText name, List<Framework.CoreIndicator> indicators) {}

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    PolicyData read() {
        Catalogue catalogue = new Catalogue(
                version,
                bureaus.stream()
                        .map(entry -> new Bureau(new BureauCode(entry.code()), entry.name()))
                        .toList(),
                districts.stream().map(PolicyFile::district).toList(),
                quantities.stream().map(PolicyFile::quantity).toList(),
                conversions.stream()
                        .map(entry -> new UnitConversion(
                                entry.id(),
                                entry.from(),
                                entry.to(),
                                Ratio.of(entry.factor()),
                                Quarter.of(entry.validFrom()),
                                entry.source()))
                        .toList(),
                purposes.stream()
                        .map(entry -> new Catalogue.Purpose(entry.code(), entry.name()))
                        .toList(),
                industries.stream()
                        .map(entry -> new Catalogue.Industry(new IndustryCode(entry.code()), entry.name()))
                        .toList());
        Map<DistrictCode, List<String>> otherNames = districts.stream()
                .collect(Collectors.toMap(entry -> DistrictCode.of(entry.code()), DistrictEntry::otherNames));
        return new PolicyData(
                catalogue,
                new Framework(framework.code(), framework.name(), framework.indicators()),
                new DistrictNames(catalogue.districts(), otherNames),
                LocalDate.parse(decidedOn).atStartOfDay(BEIJING).toInstant());
    }

    private static District district(DistrictEntry entry) {
        Pilot pilot = entry.pilot();
        return new District(
                DistrictCode.of(entry.code()),
                entry.name(),
                pilot == null ? null : Quarter.of(pilot.from()),
                pilot == null || pilot.to() == null ? null : Quarter.of(pilot.to()),
                entry.parks().stream()
                        .map(park -> new District.Park(ParkCode.of(park.code()), park.name()))
                        .toList());
    }

    private static Quantity quantity(QuantityEntry entry) {
        return new Quantity(
                QuantityCode.of(entry.code()),
                entry.name(),
                entry.unit(),
                switch (entry.kind()) {
                    case "flow" -> Quantity.Kind.FLOW;
                    case "stock" -> Quantity.Kind.STOCK;
                    default -> throw new IllegalArgumentException(entry.code() + ": " + entry.kind());
                },
                switch (entry.frequency()) {
                    case "quarterly" -> Quantity.Frequency.QUARTERLY;
                    case "annual" -> Quantity.Frequency.ANNUAL;
                    default -> throw new IllegalArgumentException(entry.code() + ": " + entry.frequency());
                },
                entry.mayBeNegative(),
                entry.owners().stream().map(BureauCode::new).toList(),
                entry.acceptedUnits(),
                entry.meaning(),
                new Quantity.Plausible(
                        amount(entry.plausible().least()),
                        amount(entry.plausible().most())),
                entry.due());
    }

    private static @Nullable Amount amount(@Nullable String text) {
        return text == null ? null : Amount.of(text);
    }
}
