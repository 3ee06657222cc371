package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.PolicyClause;
import java.time.Instant;

/** What the district decided after the finding. */
@PolicyClause("五(三)")
public record Decision(boolean upheld, String reason, Actor by, Instant at) {}
