package io.hengzhi.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Messages of the tax bureau about ranked enterprises in turn: the tax paid in the tracked quarter, and in those before it
 * where a message holds more, each a revision above the last with another value, so that each moves the score.
 *
 * @param name tells these messages from those of another load
 * @param firstRevision above every revision the bureau has sent before
 */
record TaxReports(String name, List<String> enterprises, int messages, int factsPerMessage, long firstRevision) {

    static final String BUREAU = "tax";
    static final String QUANTITY = "taxPaid";

    /** The newest first. */
    static final List<String> QUARTERS =
            List.of("2025Q4", "2025Q3", "2025Q2", "2025Q1", "2024Q4", "2024Q3", "2024Q2", "2024Q1");

    TaxReports {
        enterprises = List.copyOf(enterprises);
        if (factsPerMessage < 1 || factsPerMessage > QUARTERS.size()) {
            throw new IllegalArgumentException("1 to " + QUARTERS.size() + " facts in a message: " + factsPerMessage);
        }
    }

    String id(int message) {
        return name + "-" + message;
    }

    /** The number of one of these messages; -1 for another's. */
    int findMessage(String id) {
        return id.startsWith(name + "-") ? Integer.parseInt(id.substring(name.length() + 1)) : -1;
    }

    String enterpriseOf(int message) {
        return enterprises.get(message % enterprises.size());
    }

    String[] enterpriseOfEach() {
        String[] each = new String[messages];
        for (int message = 0; message < messages; message++) {
            each[message] = enterpriseOf(message);
        }
        return each;
    }

    long revision(int message) {
        return firstRevision + message;
    }

    Instant time(int message) {
        return Instant.ofEpochSecond(1_770_000_000L + message);
    }

    byte[] body(int message) {
        StringBuilder facts = new StringBuilder();
        for (String quarter : QUARTERS.subList(0, factsPerMessage)) {
            facts.append(facts.isEmpty() ? "" : ",")
                    .append(
                            "{\"quantity\":\"%s\",\"quarter\":\"%s\",\"value\":\"%s\",\"unit\":\"万元\",\"basis\":\"own\",\"revision\":%d}"
                                    .formatted(QUANTITY, quarter, value(message), revision(message)));
        }
        return "{\"creditCode\":\"%s\",\"facts\":[%s]}"
                .formatted(enterpriseOf(message), facts)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Between 40.01 and 89.99, another one each time the enterprise's turn comes. */
    private String value(int message) {
        int turn = message / enterprises.size();
        return (40 + turn * 7 % 50) + "." + (1 + (turn + message) % 9) + (1 + turn % 9);
    }
}
