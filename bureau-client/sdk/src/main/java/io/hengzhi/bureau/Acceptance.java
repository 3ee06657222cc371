package io.hengzhi.bureau;

import io.hengzhi.bureau.fact.FactFault;
import io.hengzhi.kernel.BilingualText;
import java.util.List;

/**
 * What became of the facts that were handed in: those without a fault are on disk and will arrive; the others were left
 * out and must be corrected.
 *
 * @param facts how many were accepted
 * @param messageIds the CloudEvents ids under which they travel
 * @param faults of the facts that were left out
 */
public record Acceptance(int facts, List<String> messageIds, List<FactFault> faults) {

    public Acceptance {
        messageIds = List.copyOf(messageIds);
        faults = List.copyOf(faults);
    }

    /** Itself where every fact was accepted. */
    public Acceptance orElseThrow() {
        if (!faults.isEmpty()) {
            throw new FactsNotAccepted(faults);
        }
        return this;
    }

    /** For those who take a fault in their facts for a fault in their program. */
    public static final class FactsNotAccepted extends RuntimeException {

        private final transient List<FactFault> faults;

        private FactsNotAccepted(List<FactFault> faults) {
            super(describe(faults));
            this.faults = faults;
        }

        private static String describe(List<FactFault> faults) {
            BilingualText first = faults.getFirst().text();
            return faults.getFirst().field() + ": " + first.zh() + " " + first.en()
                    + (faults.size() == 1 ? "" : " (+" + (faults.size() - 1) + ")");
        }

        public List<FactFault> faults() {
            return faults;
        }
    }
}
