package io.hengzhi.scoring.score.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import org.jspecify.annotations.Nullable;

/**
 * A result among an enterprise's others.
 *
 * @param district in whose list it stood: after a move it is another one
 * @param value tax per mu, below scale only
 */
record HistoryItem(
        String period,
        DistrictCode district,
        String list,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String scoreShown,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String valueShown,
        @Nullable Integer rank,
        int size,
        @JsonProperty("class") @Nullable String classCode,
        @Nullable BilingualText className) {}
