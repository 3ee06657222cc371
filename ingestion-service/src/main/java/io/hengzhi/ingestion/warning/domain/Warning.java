package io.hengzhi.ingestion.warning.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quarter;

/**
 * An accepted fact that a person should look at. It blocks nothing and changes no figure, and goes when a later report
 * heals it.
 *
 * @param code of the rule
 * @param fact the report that is marked
 * @param text what is suspicious about it
 */
public record Warning(String code, FactId fact, BilingualText text) {

    public Quarter quarter() {
        return fact.quarter();
    }

    public BureauCode bureau() {
        return fact.bureau();
    }
}
