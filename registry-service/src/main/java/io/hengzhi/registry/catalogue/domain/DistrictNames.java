package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Parsed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The districts by every name a register writes them: code, full name, short name, older name. */
public final class DistrictNames {

    private static final String CITY = "北京市";

    private final Map<String, DistrictCode> byName = new HashMap<>();

    /**
     * @param otherNames by district, beside its code and full name
     * @throws IllegalArgumentException where one name would mean two districts
     */
    public DistrictNames(List<District> districts, Map<DistrictCode, List<String>> otherNames) {
        for (District district : districts) {
            add(district.code().value(), district.code());
            add(district.name().zh(), district.code());
            otherNames.getOrDefault(district.code(), List.of()).forEach(name -> add(name, district.code()));
        }
    }

    private void add(String name, DistrictCode code) {
        DistrictCode before = byName.put(name, code);
        if (before != null && !before.equals(code)) {
            throw new IllegalArgumentException("one name for two districts: " + name);
        }
    }

    /** The district somebody meant by a code, 顺义, 顺义区 or 北京市顺义区. */
    public Parsed<DistrictCode> parse(String text) {
        String name = text.startsWith(CITY) ? text.substring(CITY.length()) : text;
        DistrictCode code = byName.get(name);
        return code != null
                ? Parsed.valid(code)
                : Parsed.invalid(
                        "unknown-district",
                        "目录中没有区“" + text + "”；请写区划代码（如 110113）或区名（如 顺义）。",
                        "No district \"" + text + "\" in the catalogue; write its code, 110113, or its name, 顺义.");
    }
}
