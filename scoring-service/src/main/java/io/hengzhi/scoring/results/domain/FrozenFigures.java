package io.hengzhi.scoring.results.domain;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * A district's figures of a year at one moment: both lists and those in transition. The digest is over the scheme version and
 * every line, so equal digests are equal figures from equal inputs, whenever they were taken.
 *
 * @param classes of both lists, best first
 * @param lines by credit code
 */
@PolicyClause("ours: DOMAIN 7")
public record FrozenFigures(
        DistrictCode district,
        Year year,
        String schemeId,
        long schemeVersion,
        List<FrozenClass> classes,
        List<ResultLine> lines) {

    /** The rule by which figures and digest are made; another rule is another name. */
    public static final String RULE = "hengzhi-result/1";

    /**
     * A class of a list.
     *
     * @param count how many members it has
     */
    public record FrozenClass(MonitoringList list, String code, BilingualText name, String place, int count) {}

    /** A line's credit code and digest. */
    public record LineDigest(CreditCode creditCode, String digest) {}

    public FrozenFigures {
        classes = List.copyOf(classes);
        lines = lines.stream()
                .sorted(Comparator.comparing(ResultLine::creditCode))
                .toList();
    }

    /** The number of ranked members of a list. */
    public int size(MonitoringList list) {
        return Math.toIntExact(lines.stream()
                .filter(line -> line.list() == list && line.rank() != null)
                .count());
    }

    public List<LineDigest> lineDigests() {
        return lines.stream()
                .map(line -> new LineDigest(line.creditCode(), line.digest()))
                .toList();
    }

    public String digest() {
        return digest(district, year, schemeId, schemeVersion, lineDigests());
    }

    /**
     * SHA-256 of the lines {@code rule, district, year, scheme id, scheme version}, then {@code credit code, blank, digest}
     * of each line by credit code; each ends in a line feed, UTF-8.
     */
    public static String digest(
            DistrictCode district, Year year, String schemeId, long schemeVersion, List<LineDigest> lines) {
        StringBuilder text = new StringBuilder();
        for (Object part : List.of(RULE, district, year, schemeId, schemeVersion)) {
            text.append(part).append('\n');
        }
        for (LineDigest line : lines) {
            text.append(line.creditCode()).append(' ').append(line.digest()).append('\n');
        }
        return CanonicalJson.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
