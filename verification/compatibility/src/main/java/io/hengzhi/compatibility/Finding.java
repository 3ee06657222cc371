package io.hengzhi.compatibility;

import java.util.List;

/**
 * A change that would break somebody.
 *
 * @param contract what was promised, for example {@code facts.tax.v1} or {@code ingestion.fact-accepted.v1}
 * @param place where in it, for example {@code facts[].unit}
 * @param change what is different, in one sentence
 * @param breaks who cannot go on as before: bureaus and services by their client ids, callers by name
 * @param wayOut how to get there without breaking anybody
 */
public record Finding(String contract, String place, String change, List<String> breaks, String wayOut) {

    public Finding {
        breaks = List.copyOf(breaks);
    }

    @Override
    public String toString() {
        return "%s at %s: %s%n    breaks: %s%n    way out: %s"
                .formatted(contract, place, change, String.join(", ", breaks), wayOut);
    }
}
