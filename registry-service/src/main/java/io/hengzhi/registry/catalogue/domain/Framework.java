package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.List;

/**
 * The city's core framework: the indicators that every scheme under it has, each with weight.
 *
 * @param code for example {@code beijing-6x}
 */
@PolicyClause("二(一), 三(二)")
public record Framework(String code, BilingualText name, List<CoreIndicator> indicators) {

    /**
     * One of its indicators.
     *
     * @param formula over quantities, for people
     * @param direction {@code larger-is-better} or {@code smaller-is-better}
     */
    public record CoreIndicator(
            String code, BilingualText name, BilingualText formula, String unit, String direction) {}

    public Framework {
        indicators = List.copyOf(indicators);
    }
}
