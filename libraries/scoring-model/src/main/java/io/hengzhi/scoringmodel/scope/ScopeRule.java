package io.hengzhi.scoringmodel.scope;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.PolicyClause;

/**
 * Where the lines of the scope are drawn; dated policy data.
 *
 * @param id the rule's name, stored with each decision it made
 * @param revenueLeast annual revenue in 万元 from which an enterprise is above scale
 * @param landLeast land in 亩 that brings a below-scale enterprise in
 * @param staffAbove staff that a below-scale enterprise must exceed
 */
@PolicyClause("三(一)")
public record ScopeRule(String id, Amount revenueLeast, Amount landLeast, Amount staffAbove) {

    /** 20 million yuan; 3 mu or more; more than 50 staff. */
    public static final ScopeRule BEIJING =
            new ScopeRule("beijing-scope-1", Amount.of("2000"), Amount.of("3"), Amount.of("50"));
}
