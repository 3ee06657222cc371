package io.hengzhi.registry.bureau.application;

import io.hengzhi.kernel.BureauCode;

/**
 * Topics and rights of bureaus on the broker. Each call may be repeated; one that cannot be made throws a {@code
 * MessagingFault} and leaves it open whether it had its effect.
 */
public interface BureauAccess {

    /** Makes the bureau's topic with the settings of the contract, where it is not there. */
    void makeTopic(BureauCode code);

    /** Lets the bureau write its own topic. */
    void grant(BureauCode code);

    /** Takes that right away: it bites at the bureau's next request, on connections that are open too. */
    void withdraw(BureauCode code);
}
