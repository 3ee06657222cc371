package io.hengzhi.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The city's reference data at one version: who reports, what is measured in which units, which districts take part,
 * which purposes a read may state.
 */
public final class Catalogue {

    /** A purpose a read of enterprise data may state (二(三)). */
    public record Purpose(String code, BilingualText name) {}

    /** A division of GB/T 4754-2017 with its name. */
    public record Industry(IndustryCode code, BilingualText name) {}

    private final long version;
    private final Map<BureauCode, Bureau> bureaus;
    private final Map<DistrictCode, District> districts;
    private final Map<QuantityCode, Quantity> quantities;
    private final List<UnitConversion> conversions;
    private final Map<String, Purpose> purposes;
    private final Map<IndustryCode, Industry> industries;

    public Catalogue(
            long version,
            List<Bureau> bureaus,
            List<District> districts,
            List<Quantity> quantities,
            List<UnitConversion> conversions,
            List<Purpose> purposes,
            List<Industry> industries) {
        this.version = version;
        this.bureaus = byKey(bureaus, Bureau::code);
        this.districts = byKey(districts, District::code);
        this.quantities = byKey(quantities, Quantity::code);
        this.conversions = List.copyOf(conversions);
        this.purposes = byKey(purposes, Purpose::code);
        this.industries = byKey(industries, Industry::code);
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        Map<K, V> map = new LinkedHashMap<>();
        for (V value : values) {
            if (map.put(key.apply(value), value) != null) {
                throw new IllegalArgumentException("listed twice: " + key.apply(value));
            }
        }
        return map;
    }

    public long version() {
        return version;
    }

    public List<Bureau> bureaus() {
        return List.copyOf(bureaus.values());
    }

    public List<District> districts() {
        return List.copyOf(districts.values());
    }

    public List<Quantity> quantities() {
        return List.copyOf(quantities.values());
    }

    public List<UnitConversion> conversions() {
        return conversions;
    }

    public List<Purpose> purposes() {
        return List.copyOf(purposes.values());
    }

    public List<Industry> industries() {
        return List.copyOf(industries.values());
    }

    public Optional<Bureau> findBureau(BureauCode code) {
        return Optional.ofNullable(bureaus.get(code));
    }

    public Optional<District> findDistrict(DistrictCode code) {
        return Optional.ofNullable(districts.get(code));
    }

    public Optional<District.Park> findPark(ParkCode code) {
        return findDistrict(code.district())
                .flatMap(district -> district.parks().stream()
                        .filter(park -> park.code().equals(code))
                        .findFirst());
    }

    public Optional<Quantity> findQuantity(QuantityCode code) {
        return Optional.ofNullable(quantities.get(code));
    }

    /** Throws {@link IllegalArgumentException} for a quantity that the catalogue does not hold. */
    public Quantity getQuantity(QuantityCode code) {
        return findQuantity(code).orElseThrow(() -> new IllegalArgumentException("not in the catalogue: " + code));
    }

    /** The division an industry code belongs to. */
    public Optional<Industry> findIndustry(IndustryCode code) {
        return Optional.ofNullable(industries.get(new IndustryCode(code.value().substring(0, 2))));
    }

    public Optional<Purpose> findPurpose(String code) {
        return Optional.ofNullable(purposes.get(code));
    }

    /** The row that converts a unit in a quarter: the latest that already applies. */
    public Optional<UnitConversion> findConversion(String from, String to, Quarter quarter) {
        UnitConversion found = null;
        for (UnitConversion row : conversions) {
            boolean applies = row.from().equals(from)
                    && row.to().equals(to)
                    && !row.validFrom().isAfter(quarter);
            if (applies && (found == null || row.validFrom().isAfter(found.validFrom()))) {
                found = row;
            }
        }
        return Optional.ofNullable(found);
    }
}
