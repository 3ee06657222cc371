package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;

/**
 * Who took an enterprise over.
 *
 * @param from the first quarter the predecessor no longer counts
 * @param comparableBasis whether its revenue counts for the successor's growth (可比口径), by this recorded decision
 */
@PolicyClause("ours: DOMAIN 2")
public record Merger(CreditCode successor, Quarter from, boolean comparableBasis, String reason) {}
