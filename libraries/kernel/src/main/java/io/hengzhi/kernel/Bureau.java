package io.hengzhi.kernel;

/** A body that publishes facts: one of the leading group's 17 bureaus (五(二)), the power company, or the parks' base data. */
public record Bureau(BureauCode code, BilingualText name) {}
