package io.hengzhi.ingestion.warning.web;

import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.BilingualText;

/**
 * A warning as its bureau and its district see it.
 *
 * @param fact the report that is marked
 * @param helpUri where the rule is explained with an example
 */
record WarningView(
        String code,
        String creditCode,
        String quantity,
        String quarter,
        String bureau,
        String fact,
        BilingualText message,
        String helpUri) {

    static WarningView of(Warning warning) {
        return new WarningView(
                warning.code(),
                warning.fact().enterprise().value(),
                warning.fact().quantity().value(),
                warning.quarter().toString(),
                warning.bureau().value(),
                warning.fact().toString(),
                warning.text(),
                "/api/v1/warnings/rules/" + warning.code());
    }
}
