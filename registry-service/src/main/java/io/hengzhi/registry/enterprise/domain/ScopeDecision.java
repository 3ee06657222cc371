package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An officer's word on where an enterprise stands in the list of a year. */
@PolicyClause("三(一), 五(三)")
public sealed interface ScopeDecision {

    int year();

    Decision<Enterprise> decide(Enterprise enterprise, Catalogue catalogue, Signatory signatory, Change why);

    /**
     * The proposal stands.
     *
     * @param expected the list the officer saw; null where the request names none
     */
    record Confirm(int year, @Nullable MonitoringList expected) implements ScopeDecision {

        @Override
        public Decision<Enterprise> decide(
                Enterprise enterprise, Catalogue catalogue, Signatory signatory, Change why) {
            List<ListEntry> entries = enterprise.entriesOf(year);
            if (entries.isEmpty()) {
                return Decision.rejected(Refusal.of(
                        "year",
                        "list-not-drawn",
                        year + " 年名单尚未生成，无可确认。",
                        "The list of " + year + " has not been drawn; there is nothing to confirm.",
                        "由区经信部门先生成名单，或以 override 作出决定。",
                        "Let the district draw the list first, or decide by override."));
            }
            MonitoringList proposed = entries.getLast().list();
            if (entries.stream().allMatch(entry -> entry.list() == MonitoringList.UNDETERMINED)) {
                return Decision.rejected(Refusal.of(
                        "decision",
                        "undetermined-cannot-be-confirmed",
                        "归属待定：" + entries.getLast().grounds().reason().zh(),
                        "It is undetermined: "
                                + entries.getLast().grounds().reason().en(),
                        "补齐所缺数据后重新生成名单，或以 override 写明理由作出决定。",
                        "Supply what is missing and draw the list again, or decide by override with a reason."));
            }
            if (expected != null && expected != proposed) {
                return Decision.rejected(Refusal.of(
                        "list",
                        "proposal-differs",
                        "当前建议为 " + proposed.text() + "，与所确认的 " + expected.text() + " 不同。",
                        "The proposal is " + proposed.text() + ", not " + expected.text() + ".",
                        "重新查看建议后确认，或以 override 作出决定。",
                        "Look at the proposal again, or decide by override."));
            }
            Enterprise signed = enterprise.signed(year, signatory, why);
            return signed == enterprise
                    ? Decision.rejected(Refusal.of(
                            "decision",
                            "already-confirmed",
                            "已确认过。",
                            "It is confirmed already.",
                            "无需再次确认。",
                            "There is nothing left to confirm."))
                    : Decision.accepted(signed);
        }
    }

    /** A confirmation is taken back by whoever gave it; the proposal is open again. The park's goes before the district's. */
    record Withdraw(int year, String reason) implements ScopeDecision {

        @Override
        public Decision<Enterprise> decide(
                Enterprise enterprise, Catalogue catalogue, Signatory signatory, Change why) {
            if (reason.isBlank()) {
                return Decision.rejected(Refusals.reasonRequired());
            }
            boolean districtStands = enterprise.entriesOf(year).stream()
                    .anyMatch(entry -> signatory.mayConfirm(entry) && entry.isConfirmed());
            if (signatory instanceof Signatory.Park && districtStands) {
                return Decision.rejected(Refusal.of(
                        "decision",
                        "already-the-districts-word",
                        "区经信部门已确认，园区、乡镇不能再撤回。",
                        "The district has confirmed it; the park cannot take its word back any more.",
                        "请区经信部门先撤回其确认。",
                        "Ask the district to withdraw its confirmation first."));
            }
            Enterprise open = enterprise.unsigned(year, signatory, why);
            return open == enterprise
                    ? Decision.rejected(Refusal.of(
                            "decision",
                            "nothing-to-withdraw",
                            "没有您可撤回的确认。",
                            "There is no confirmation of yours to withdraw.",
                            "决定（override）以新的决定改变。",
                            "A decision (override) is changed by a new one."))
                    : Decision.accepted(open);
        }
    }

    /**
     * The enterprise stands on another list than proposed, or changes it during the year.
     *
     * @param from the quarter the decision takes effect; the first of the year replaces the year's proposal
     * @param transitionYears as the district's scheme says
     */
    record Overrule(MonitoringList list, Quarter from, String reason, int transitionYears) implements ScopeDecision {

        @Override
        public int year() {
            return from.year();
        }

        @Override
        public Decision<Enterprise> decide(
                Enterprise enterprise, Catalogue catalogue, Signatory signatory, Change why) {
            Refusal refusal = refusalOf(enterprise, catalogue, signatory, why);
            return refusal == null
                    ? Decision.accepted(enterprise.withLists(lists(enterprise, why), why))
                    : Decision.rejected(refusal);
        }

        private @Nullable Refusal refusalOf(
                Enterprise enterprise, Catalogue catalogue, Signatory signatory, Change why) {
            if (!(signatory instanceof Signatory.District(DistrictCode district))) {
                return Refusal.of(
                        "decision",
                        "override-is-the-districts",
                        "园区、乡镇可确认，不能改变归属。",
                        "A park or township confirms; it does not decide otherwise.",
                        "将意见报区经信部门，由其作出决定。",
                        "Tell the district office, which decides.");
            }
            if (reason.isBlank()) {
                return Refusals.reasonRequired();
            }
            if (list == MonitoringList.UNDETERMINED) {
                return Refusal.of(
                        "list",
                        "undetermined-is-no-decision",
                        "“待定”不是一项决定。",
                        "\"Undetermined\" is no decision.",
                        "选择 above-scale、below-scale、transition 或 out-of-scope。",
                        "Choose above-scale, below-scale, transition or out-of-scope.");
            }
            Refusal transition = list == MonitoringList.TRANSITION ? transitionRefusal(enterprise.profile()) : null;
            if (transition != null) {
                return transition;
            }
            DistrictCode standingDistrict = districtAt(enterprise);
            if (!district.equals(standingDistrict)) {
                return Refusal.of(
                        "fromQuarter",
                        "other-districts-period",
                        from + " 该企业属于 " + standingDistrict + "，由该区决定。",
                        "In " + from + " the enterprise belongs to " + standingDistrict + ", which decides.",
                        "填写企业在本区的季度。",
                        "Give a quarter in which it belongs to your district.");
            }
            boolean pilot = catalogue
                    .findDistrict(standingDistrict)
                    .map(known -> known.isPilotIn(from))
                    .orElse(false);
            if (!pilot && list != MonitoringList.OUT_OF_SCOPE) {
                return Refusal.of(
                        "list",
                        Refusals.NOT_A_PILOT,
                        "企业所在区在 " + from + " 不在试点期内。",
                        "The district of the enterprise is not within a pilot term in " + from + ".",
                        "试点期开始后再作决定。",
                        "Decide once the pilot term has begun.");
            }
            if (enterprise.hasLeftBefore(from)) {
                return Refusals.hasLeft(enterprise);
            }
            boolean sameListStands =
                    enterprise.entriesOf(year()).stream().allMatch(entry -> entry.list() == list && entry.isConfirmed())
                            && enterprise.findEntryIn(from).isPresent();
            if (sameListStands) {
                return Refusal.of(
                        "list",
                        "already-on-that-list",
                        "企业在该年度已确认列入 " + list.text() + "。",
                        "It is confirmed on " + list.text() + " for that year already.",
                        "无需决定。",
                        "There is nothing to decide.");
            }
            return Refusals.tooFarAhead(from, why.at());
        }

        /** Only a new entrant is in transition, and only a headquarters without production longer than the scheme says. */
        private @Nullable Refusal transitionRefusal(Profile profile) {
            Quarter entry = profile.transitionFrom();
            if (profile.headquartersWithoutProduction()) {
                return null;
            }
            if (entry == null) {
                return Refusal.of(
                        "list",
                        "no-transition",
                        "企业没有过渡期：既非新入统、小升规，也非在京无生产制造环节的总部型企业。",
                        "The enterprise has no transition: it is neither a new entrant nor a headquarters without production.",
                        "先登记其过渡期起始季度（transitionFrom）。",
                        "Record the quarter its transition begins (transitionFrom) first.");
            }
            Quarter end = entry.plus(4 * transitionYears);
            return from.isBefore(end)
                    ? null
                    : Refusal.of(
                            "fromQuarter",
                            "only-headquarters-are-prolonged",
                            "过渡期到 " + end.previous() + " 为止；只有在京无生产制造环节的总部型企业可以延长。",
                            "The transition ends with " + end.previous()
                                    + "; only that of a headquarters without production may be prolonged.",
                            "填写 " + end.previous() + " 或更早的季度，或选择其他名单。",
                            "Give " + end.previous() + " or an earlier quarter, or choose another list.");
        }

        private DistrictCode districtAt(Enterprise enterprise) {
            return enterprise
                    .findEntryIn(from)
                    .map(ListEntry::district)
                    .orElseGet(() -> enterprise.residenceIn(from).district());
        }

        private List<ListEntry> lists(Enterprise enterprise, Change why) {
            ListEntry standing = enterprise.findEntryIn(from).orElse(null);
            Residence residence = enterprise.residenceIn(from);
            List<ListEntry> lists = new ArrayList<>(enterprise.lists());
            // what another district has from a later quarter on stays with it
            lists.removeIf(entry -> entry.year() == year()
                    && !entry.from().isBefore(from)
                    && entry.district().equals(districtAt(enterprise)));
            Grounds grounds = new Grounds(
                    "decided",
                    BilingualText.of("经决定：" + reason, "By decision: " + reason),
                    standing == null ? List.of() : standing.grounds().figures(),
                    standing == null ? "" : standing.grounds().cutOff());
            lists.add(new ListEntry(
                    year(),
                    list,
                    standing == null ? residence.district() : standing.district(),
                    standing == null ? residence.park() : standing.park(),
                    from,
                    grounds,
                    null,
                    null,
                    new ListEntry.Decided(new Signature(why.by(), why.at()), reason)));
            return lists;
        }
    }
}
