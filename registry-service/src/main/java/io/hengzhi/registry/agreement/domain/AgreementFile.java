package io.hengzhi.registry.agreement.domain;

import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The file of a sharing agreement: at most one draft, and every version that was ever in force.
 *
 * <pre>
 *              revise
 *               +--+
 *               v  |
 *   (none) --> drafted --approve, by another officer--> in force --end--> in force until its new last day
 *                 ^                                        |                          |
 *                 +----------- draft of the next version --+--------------------------+
 * </pre>
 *
 * @param id the city office's name of it, for example {@code finance-2026}
 * @param revision rises by one with every step, 0 before the first
 * @param draft null where nobody works on one
 * @param versions oldest first; what is in it never changes
 */
@PolicyClause("二(三), 五(二)")
public record AgreementFile(
        String id, long revision, @Nullable Draft draft, List<Version> versions) {

    /**
     * What is being worked on.
     *
     * @param editors everybody who wrote in it: none of them may put it in force
     */
    public record Draft(AgreementTerms terms, List<String> editors, Instant savedAt) {
        public Draft {
            editors = List.copyOf(editors);
        }
    }

    /**
     * A version that was put in force, or the end of the one before it.
     *
     * @param version 1 for the first
     * @param editors who wrote it; the one who ended it where it is an end
     */
    public record Version(long version, AgreementTerms terms, List<String> editors, Step decided) {
        public Version {
            editors = List.copyOf(editors);
        }
    }

    /** Who did something, when, and why. */
    public record Step(String by, Instant at, String reason) {}

    public AgreementFile {
        versions = List.copyOf(versions);
    }

    public static AgreementFile empty(String id) {
        return new AgreementFile(id, 0, null, List.of());
    }

    public Optional<Version> findLatest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Writes the draft, or the draft of the next version. */
    public Decision<AgreementFile> write(
            AgreementTerms terms, String by, Instant at, Shareable shareable, LocalDate today) {
        Refusal fault = shareable.findFault(terms, today).orElse(null);
        if (fault != null) {
            return Decision.rejected(fault);
        }
        TreeSet<String> editors = new TreeSet<>(draft == null ? List.of() : draft.editors());
        editors.add(by);
        return Decision.accepted(next(new Draft(terms, List.copyOf(editors), at), versions));
    }

    /** Puts the draft in force, by an officer who wrote nothing in it. */
    public Decision<AgreementFile> approve(Step step, Shareable shareable, LocalDate today) {
        if (draft == null) {
            return Decision.rejected(Refusal.of(
                    "state",
                    "no-draft",
                    "没有待批准的草案。",
                    "There is no draft to put in force.",
                    "先起草（PUT /agreements/" + id + "）。",
                    "Draft it first (PUT /agreements/" + id + ")."));
        }
        if (draft.editors().contains(step.by())) {
            return Decision.rejected(Refusal.of(
                    "approvedBy",
                    "approver-is-the-drafter",
                    "起草协议的人不能批准它。",
                    "Whoever drafted an agreement cannot put it in force.",
                    "由领导小组办公室另一位经办人批准。",
                    "Let another officer of the city office do it."));
        }
        Refusal fault = shareable.findFault(draft.terms(), today).orElse(null);
        return fault != null
                ? Decision.rejected(fault)
                : Decision.accepted(next(null, with(draft.terms(), draft.editors(), step)));
    }

    /** Ends it early: one officer is enough to close a door. A draft of the next version stays. */
    public Decision<AgreementFile> end(LocalDate lastDay, Step step, LocalDate today) {
        Version latest = findLatest().orElse(null);
        if (latest == null) {
            return Decision.rejected(Refusal.of(
                    "state",
                    "never-in-force",
                    "该协议从未生效，无须终止。",
                    "The agreement was never in force; there is nothing to end.",
                    "草案可以不予批准。",
                    "Leave the draft without approval."));
        }
        if (lastDay.isBefore(today.minusDays(1))) {
            return Decision.rejected(Refusal.of(
                    "lastDay",
                    "ends-in-the-past",
                    "最后一日 " + lastDay + " 早于昨天；已发生的读取不能改为无协议。",
                    "The last day " + lastDay + " is before yesterday; what was read cannot be made unagreed.",
                    "写昨天（立即终止）或以后的日期。",
                    "Write yesterday (it ends at once) or a later day."));
        }
        if (!lastDay.isBefore(latest.terms().to())) {
            return Decision.rejected(Refusal.of(
                    "lastDay",
                    "does-not-shorten",
                    "协议本就在 " + latest.terms().to() + " 终止。",
                    "The agreement ends on " + latest.terms().to() + " anyway.",
                    "延长须起草新版本（PUT /agreements/" + id + "）。",
                    "To prolong it, draft the next version (PUT /agreements/" + id + ")."));
        }
        return Decision.accepted(next(draft, with(latest.terms().until(lastDay), List.of(step.by()), step)));
    }

    private List<Version> with(AgreementTerms terms, List<String> editors, Step step) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(versions.size() + 1L, terms, editors, step));
        return more;
    }

    private AgreementFile next(@Nullable Draft nextDraft, List<Version> nextVersions) {
        return new AgreementFile(id, revision + 1, nextDraft, nextVersions);
    }
}
