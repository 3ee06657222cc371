package io.hengzhi.verification.backbone;

import io.hengzhi.verification.Stack;

/** What a service tells its operators. */
public final class Metrics {

    private Metrics() {}

    /** The sum over every line that begins so. */
    public static double sum(String service, String beginning) {
        return Stack.text(service, "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Whether a replica of scoring takes work and has read the log to its end. */
    public static boolean isCaughtUp(String replica) {
        return Stack.isReady(replica)
                && Stack.text(replica, "/actuator/prometheus")
                        .lines()
                        .anyMatch(line -> line.startsWith("hengzhi_scoring_lag_records{") && line.endsWith(" 0.0"));
    }
}
