package io.hengzhi.registry.bureau.application;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.registry.bureau.domain.Addition;

/**
 * Clients of bureaus in the identity service. Each call may be repeated; one that cannot be made throws a problem of type
 * {@code identity-unavailable} and leaves it open whether it had its effect.
 */
public interface BureauIdentities {

    /** Makes the client of a bureau whose secret nobody has; false where the name belongs to another client. */
    boolean make(Addition addition);

    /** A new secret, told this once; how long the one before stays good is the identity service's policy. */
    String newSecret(BureauCode code);

    void enable(BureauCode code);

    /** It gets no token any more; those it has stay good until they end. */
    void disable(BureauCode code);
}
