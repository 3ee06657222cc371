package io.hengzhi.contract.facts;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Bureau;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the city and one bureau have agreed on its topic: which quantities it reports, in which units, until when.
 *
 * @param catalogueVersion the version of the catalogue it was made from
 * @param bureau who sends, and answers for what it sends
 * @param quantities what it may report, in the catalogue's order; at least one
 */
@PolicyClause("二(三), 五(二)")
public record FactsContract(long catalogueVersion, Bureau bureau, List<Quantity> quantities) {

    public FactsContract {
        quantities = List.copyOf(quantities);
        if (quantities.isEmpty()) {
            throw new IllegalArgumentException(bureau.code() + " reports nothing");
        }
    }

    /** One for each bureau that reports something, in the catalogue's order. */
    public static List<FactsContract> all(Catalogue catalogue) {
        return catalogue.bureaus().stream()
                .flatMap(bureau -> find(catalogue, bureau.code()).stream())
                .toList();
    }

    /** Nothing for a bureau that is not in the catalogue, or has no quantity there yet. */
    public static Optional<FactsContract> find(Catalogue catalogue, BureauCode bureau) {
        List<Quantity> reported = catalogue.quantities().stream()
                .filter(quantity -> quantity.owners().contains(bureau))
                .toList();
        return catalogue
                .findBureau(bureau)
                .filter(known -> !reported.isEmpty())
                .map(known -> new FactsContract(catalogue.version(), known, reported));
    }

    public Topic topic() {
        return Topics.facts(bureau.code());
    }

    public BilingualText title() {
        return BilingualText.of(
                bureau.name().zh() + "数据上报",
                "Facts reported by the " + bureau.name().en());
    }

    public BilingualText description() {
        return BilingualText.of(
                bureau.name().zh() + "以此主题上报企业的" + chineseNames() + "。一条消息含同一企业的一条或多条数据。",
                "By this topic the %s reports of each enterprise: %s. A message carries one or many facts of one enterprise."
                        .formatted(bureau.name().en(), englishNames()));
    }

    /** Until when each of its values is promised. */
    public BilingualText freshness() {
        return BilingualText.of(
                quantities.stream()
                                .map(FactsContract::promise)
                                .map(BilingualText::zh)
                                .collect(Collectors.joining("；")) + "。更正与修订随时可报。",
                quantities.stream()
                                .map(FactsContract::promise)
                                .map(BilingualText::en)
                                .collect(Collectors.joining("; ")) + ". Corrections and revisions at any time.");
    }

    private static BilingualText promise(Quantity quantity) {
        BilingualText name = quantity.name();
        Integer days = quantity.dueWorkingDays();
        if (days == null) {
            return BilingualText.of(name.zh() + "：无时限", name.en() + ": no date promised");
        }
        boolean annual = quantity.frequency() == Quantity.Frequency.ANNUAL;
        return BilingualText.of(
                "%s：%s结束后 %d 个工作日内".formatted(name.zh(), annual ? "年度" : "季度", days),
                "%s: within %d working days of the %s's end".formatted(name.en(), days, annual ? "year" : "quarter"));
    }

    public FactsExample example() {
        return FactsExample.of(this);
    }

    private String chineseNames() {
        return quantities.stream().map(quantity -> quantity.name().zh()).collect(Collectors.joining("、"));
    }

    private String englishNames() {
        return quantities.stream()
                .map(quantity -> quantity.name().en())
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .collect(Collectors.joining(", "));
    }
}
