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
}
