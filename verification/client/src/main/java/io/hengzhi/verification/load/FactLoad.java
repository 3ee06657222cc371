package io.hengzhi.verification.load;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The messages of the statistics bureau about some thousand enterprises: eight facts of a quarter in each, quarter after
 * quarter from 2016 on, then the next revision of all. One fact in 2,000 breaks a rule. What becomes of each is known.
 *
 * @param name tells this load's enterprises and messages from those of another: three letters or digits
 * @param facts how many in all; a whole number of messages
 */
public record FactLoad(String name, int enterprises, int facts) {

    public static final String BUREAU = "statistics";
    public static final int FACTS_PER_MESSAGE = 8;

    private static final List<String> QUANTITIES =
            List.of("output", "revenue", "staff", "energy", "electricity", "naturalGas", "coal", "diesel");
    private static final List<String> UNITS = List.of("万元", "万元", "人", "吨标准煤", "kWh", "m³", "t", "t");
    private static final int FIRST_YEAR = 2016;
    private static final int QUARTERS = 40;
    private static final int BROKEN_MESSAGES = 250;

    public FactLoad {
        if (facts % FACTS_PER_MESSAGE != 0) {
            throw new IllegalArgumentException("not a whole number of messages of " + FACTS_PER_MESSAGE + ": " + facts);
        }
    }

    public int messages() {
        return facts / FACTS_PER_MESSAGE;
    }

    /** How many of the facts break a rule. */
    public int broken() {
        return (messages() + BROKEN_MESSAGES - 1) / BROKEN_MESSAGES;
    }

    public CreditCode enterprise(int number) {
        return CreditCode.withCheckCharacter("91110119M%s%05d".formatted(name, number));
    }

    /** The CloudEvents id of a message. */
    public String messageId(int message) {
        return name + "-" + message;
    }

    /** The number of one of this load's messages; -1 for another's. */
    public int findMessage(String id) {
        return id.startsWith(name + "-") ? Integer.parseInt(id.substring(name.length() + 1)) : -1;
    }

    public CreditCode enterpriseOf(int message) {
        return enterprise(message % enterprises);
    }

    public Instant timeOf(int message) {
        return Instant.ofEpochSecond(1_760_000_000L + message);
    }

    /** One fact of a message as it is written there. */
    public record Reported(String quantity, String quarter, String value, String unit, long revision) {}

    public List<Reported> factsOf(int message) {
        List<Reported> facts = new ArrayList<>(FACTS_PER_MESSAGE);
        for (int index = 0; index < FACTS_PER_MESSAGE; index++) {
            facts.add(new Reported(
                    QUANTITIES.get(index),
                    quarter(message).toString(),
                    value(message, index),
                    isBroken(message, index) ? "打" : UNITS.get(index),
                    revision(message)));
        }
        return facts;
    }

    /** Whether one of the message's facts breaks a rule. */
    public static boolean isBroken(int message) {
        return message % BROKEN_MESSAGES == 0;
    }

    public byte[] body(int message) {
        return factsOf(message).stream()
                .map(fact ->
                        "{\"quantity\":\"%s\",\"quarter\":\"%s\",\"value\":\"%s\",\"unit\":\"%s\",\"basis\":\"own\",\"revision\":%d}"
                                .formatted(fact.quantity(), fact.quarter(), fact.value(), fact.unit(), fact.revision()))
                .collect(Collectors.joining(
                        ",", "{\"creditCode\":\"%s\",\"facts\":[".formatted(enterpriseOf(message)), "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBroken(int message, int index) {
        return index == 1 && isBroken(message);
    }

    private Quarter quarter(int message) {
        int turn = message / enterprises % QUARTERS;
        return Quarter.of((FIRST_YEAR + turn / 4) + "Q" + (1 + turn % 4));
    }

    private long revision(int message) {
        return 1 + message / enterprises / QUARTERS;
    }

    private static String value(int message, int index) {
        return (100 + (message + 37 * index) % 9_000) + ".25";
    }

    /** Every year that facts of this load are about. */
    public List<Integer> years() {
        int turns = Math.min(QUARTERS, (messages() + enterprises - 1) / enterprises);
        List<Integer> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= FIRST_YEAR + (turns - 1) / 4; year++) {
            years.add(year);
        }
        return years;
    }

    /** What the ledger must hold of an enterprise once everything was sent: each fact that breaks no rule, and no other. */
    public Map<FactId, Amount> expectedOf(int enterprise) {
        Map<FactId, Amount> expected = new HashMap<>();
        for (int message = enterprise; message < messages(); message += enterprises) {
            for (int index = 0; index < FACTS_PER_MESSAGE; index++) {
                if (!isBroken(message, index)) {
                    expected.put(
                            new FactId(
                                    enterprise(enterprise),
                                    QuantityCode.of(QUANTITIES.get(index)),
                                    quarter(message),
                                    new BureauCode(BUREAU),
                                    revision(message),
                                    0),
                            Amount.of(value(message, index)));
                }
            }
        }
        return expected;
    }
}
