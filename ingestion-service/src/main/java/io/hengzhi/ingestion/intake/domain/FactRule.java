package io.hengzhi.ingestion.intake.domain;

import java.util.List;
import java.util.Optional;

/** A rule about one fact of a readable message: where it is broken, the message's other facts go on. */
public sealed interface FactRule extends Rule
        permits UnknownQuantity,
                QuantityNotOwned,
                InvalidQuarter,
                FutureQuarter,
                UnknownUnit,
                NotADecimal,
                TooManyDecimals,
                TooManyDigits,
                NegativeNotAllowed,
                YearToDateForStock {

    /** Rules that stand before this one in the order are known to hold. */
    Optional<Breach> check(FactInQuestion question);

    static List<FactRule> inOrder() {
        return Order.FACT;
    }
}
