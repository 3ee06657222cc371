package io.hengzhi.registry.scheme.domain;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The file of a district's scheme for a year: at most one draft, and every version that was ever published.
 *
 * <pre>
 *                     revised               revised
 *                      +--+        +---------------------+
 *                      v  |        v                     |
 *   (none) --start--> drafted --submit--> submitted --approve, by another officer--> published
 *      ^                                                                                 |
 *      +------------------------------- the next version --------------------------------+
 * </pre>
 *
 * @param revision rises by one with every step, 0 before the first
 * @param draft null where nobody works on one
 * @param published oldest first; what is in it never changes
 */
@PolicyClause("三(二), 三(三)")
public record SchemeFile(
        DistrictCode district,
        int year,
        long revision,
        @Nullable Draft draft,
        List<Publication> published) {

    /**
     * What is being worked on.
     *
     * @param editors everybody who wrote in it: none of them may approve it
     * @param submitted null until it is handed in
     */
    public record Draft(
            SchemeDocument document,
            List<String> editors,
            @Nullable Step submitted,
            Instant savedAt) {
        public Draft {
            editors = List.copyOf(editors);
        }
    }

    /**
     * A version in force.
     *
     * @param version 1 for the first
     */
    public record Publication(
            long version, SchemeDocument document, List<String> editors, Step submitted, Step approved) {
        public Publication {
            editors = List.copyOf(editors);
        }
    }

    /** Who did something, and when. */
    public record Step(String by, Instant at) {}

    public SchemeFile {
        published = List.copyOf(published);
    }

    public static SchemeFile empty(DistrictCode district, int year) {
        return new SchemeFile(district, year, 0, null, List.of());
    }

    /** For example {@code 110113-2025}. */
    public String id() {
        return district + "-" + year;
    }

    public Optional<Publication> findLatest() {
        return published.isEmpty() ? Optional.empty() : Optional.of(published.getLast());
    }

    public Optional<Publication> findVersion(long version) {
        return published.stream().filter(one -> one.version() == version).findFirst();
    }

    /** The version the draft will be, or would be. */
    public long nextVersion() {
        return published.size() + 1L;
    }

    /** Begins a draft; the first of the year, or the next version after one was published. */
    public Decision<SchemeFile> start(SchemeDocument document, Step step, Catalogue catalogue) {
        if (draft != null) {
            return Decision.rejected(Refusal.of(
                    "year",
                    "already-in-draft",
                    year + " 年方案已有草案，由 " + String.join("、", draft.editors()) + " 起草。",
                    "There is a draft for " + year + " already, by " + String.join(", ", draft.editors()) + ".",
                    "修改该草案（PUT /schemes/" + id() + "）。",
                    "Change that draft (PUT /schemes/" + id() + ")."));
        }
        boolean pilot = catalogue
                .findDistrict(district)
                .map(known -> new Year(year).quarters().stream().anyMatch(known::isPilotIn))
                .orElse(false);
        if (!pilot) {
            return Decision.rejected(Refusal.of(
                    "year",
                    "district-not-a-pilot",
                    "该区 " + year + " 年不在试点期内，不制定方案。",
                    "The district takes no part in the pilot in " + year + "; there is no scheme.",
                    "试点期见 GET /districts。",
                    "See the pilot terms in GET /districts."));
        }
        return Decision.accepted(next(new Draft(document, List.of(step.by()), null, step.at()), published));
    }

    /** Writes the draft anew; one that was handed in goes back to being a draft. */
    public Decision<SchemeFile> revise(SchemeDocument document, Step step) {
        if (draft == null) {
            return Decision.rejected(noDraft());
        }
        TreeSet<String> editors = new TreeSet<>(draft.editors());
        editors.add(step.by());
        return Decision.accepted(next(new Draft(document, List.copyOf(editors), null, step.at()), published));
    }

    /** Hands the draft in; one that breaks a rule is not taken. */
    public Decision<SchemeFile> submit(Step step, Checked checked) {
        if (draft == null) {
            return Decision.rejected(noDraft());
        }
        if (draft.submitted() != null) {
            return Decision.rejected(Refusal.of(
                    "state",
                    "already-submitted",
                    "方案已由 " + draft.submitted().by() + " 提交。",
                    "It was handed in by " + draft.submitted().by() + " already.",
                    "由本区另一位经办人审定。",
                    "Let another officer of the district approve it."));
        }
        return switch (checked) {
            case Checked.Unsound(List<SchemeProblem> problems) -> Decision.rejected(SchemeRefusals.of(problems));
            case Checked.Sound ignored ->
                Decision.accepted(next(new Draft(draft.document(), draft.editors(), step, draft.savedAt()), published));
        };
    }

    /** Puts the draft in force, by an officer who wrote nothing in it and did not hand it in. */
    public Decision<SchemeFile> approve(Step step, Checked checked) {
        if (draft == null) {
            return Decision.rejected(noDraft());
        }
        if (draft.submitted() == null) {
            return Decision.rejected(Refusal.of(
                    "state",
                    "not-submitted",
                    "草案尚未提交，不能审定。",
                    "The draft has not been handed in; it cannot be approved.",
                    "起草人先提交（POST /schemes/" + id() + "/submission）。",
                    "Let its author hand it in first (POST /schemes/" + id() + "/submission)."));
        }
        if (draft.editors().contains(step.by()) || draft.submitted().by().equals(step.by())) {
            return Decision.rejected(Refusal.of(
                    "approvedBy",
                    "approver-is-the-drafter",
                    "起草或提交该方案的人不能审定它。",
                    "Whoever drafted or handed in a scheme cannot approve it.",
                    "由本区另一位经办人审定。",
                    "Let another officer of the district approve it."));
        }
        return switch (checked) {
            case Checked.Unsound(List<SchemeProblem> problems) -> Decision.rejected(SchemeRefusals.of(problems));
            case Checked.Sound ignored -> {
                List<Publication> more = new ArrayList<>(published);
                more.add(new Publication(nextVersion(), draft.document(), draft.editors(), draft.submitted(), step));
                yield Decision.accepted(next(null, more));
            }
        };
    }

    private SchemeFile next(@Nullable Draft nextDraft, List<Publication> nextPublished) {
        return new SchemeFile(district, year, revision + 1, nextDraft, nextPublished);
    }

    private Refusal noDraft() {
        boolean inForce = !published.isEmpty();
        return new Refusal(
                "state",
                inForce ? "published-is-immutable" : "no-draft",
                inForce
                        ? BilingualText.of(
                                "第 " + published.size() + " 版已公布，不可更改。",
                                "Version " + published.size() + " is published and cannot be changed.")
                        : BilingualText.of("没有草案。", "There is no draft."),
                BilingualText.of("起草新版本（POST /schemes）。", "Draft the next version (POST /schemes)."));
    }
}
