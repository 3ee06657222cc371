package io.hengzhi.kernel;

/**
 * A body that publishes facts: one of the leading group's 17 bureaus (五(二)), the power company, the parks' base data, or
 * one that an administrator added.
 *
 * @param suspended whether it is cut off: it publishes nothing until it is resumed, and what it published stays
 */
public record Bureau(BureauCode code, BilingualText name, boolean suspended) {

    /** A bureau that publishes. */
    public Bureau(BureauCode code, BilingualText name) {
        this(code, name, false);
    }
}
