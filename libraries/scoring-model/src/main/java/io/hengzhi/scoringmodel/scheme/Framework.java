package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.indicator.IndicatorCode;
import java.util.List;
import java.util.Optional;

/**
 * The indicators that every scheme under it has, each with a weight above zero; a district adds its own and cannot drop
 * one.
 *
 * @param code for example {@code beijing-6x}
 * @param core in the order in which they are shown
 */
@PolicyClause("三(二)")
public record Framework(String code, BilingualText name, List<Indicator> core) {

    /** 市级核心基础框架: the six; a district adds X. */
    public static final Framework BEIJING_6X =
            new Framework("beijing-6x", BilingualText.of("北京“6+X”框架", "Beijing 6 + X framework"), CoreSix.ALL);

    public Framework {
        core = List.copyOf(core);
    }

    public Optional<Indicator> find(IndicatorCode indicator) {
        return core.stream().filter(one -> one.code().equals(indicator)).findFirst();
    }
}
