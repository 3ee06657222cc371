package io.hengzhi.ingestion.intake.domain;

import java.util.List;

/** The order in which rules are examined. */
final class Order {

    static final List<MessageRule> MESSAGE = List.of(
            new NotCloudEvent(),
            new WrongSource(),
            new MalformedBatch(),
            new NotJson(),
            new BreaksSchema(),
            new InvalidCreditCode(),
            new UnknownEnterprise(),
            new WrongKey());

    static final List<FactRule> FACT = List.of(
            new UnknownQuantity(),
            new QuantityNotOwned(),
            new InvalidQuarter(),
            new FutureQuarter(),
            new UnknownUnit(),
            new NotADecimal(),
            new TooManyDecimals(),
            new TooManyDigits(),
            new NegativeNotAllowed(),
            new YearToDateForStock());

    private Order() {}
}
