package io.hengzhi.scoringmodel.classification;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;

/**
 * A recorded decision that keeps an enterprise out of the better classes, for example after a serious accident.
 *
 * @param code for example {@code serious-accident}
 * @param reason for people
 * @param bestClass the code of the best class it allows
 */
@PolicyClause("ours: DOMAIN 6")
public record Veto(String code, BilingualText reason, String bestClass) {}
