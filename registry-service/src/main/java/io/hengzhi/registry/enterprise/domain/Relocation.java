package io.hengzhi.registry.enterprise.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.decision.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision that an enterprise moved, effective from a quarter. The periods before stay with the old district,
 * those from the quarter on go to the new one.
 *
 * @param park null where it is not known
 * @param from may lie back; the latest is the first quarter of next year, whose list then takes it up
 */
@PolicyClause("ours: DOMAIN 2")
public record Relocation(DistrictCode district, @Nullable ParkCode park, Quarter from, String reason) {

    public Decision<Enterprise> decide(Enterprise enterprise, Catalogue catalogue, Change why) {
        District target = catalogue.findDistrict(district).orElse(null);
        if (target == null) {
            return Decision.rejected(Refusal.of(
                    "district",
                    "unknown-district",
                    "目录中没有区 " + district + "。",
                    "There is no district " + district + " in the catalogue.",
                    "从 GET /districts 中选择。",
                    "Choose one from GET /districts."));
        }
        Refusal refusal = refusalOf(enterprise, target, why);
        return refusal == null
                ? Decision.accepted(
                        enterprise.withResidences(residences(enterprise), lists(enterprise, target, why), why))
                : Decision.rejected(refusal);
    }

    private @Nullable Refusal refusalOf(Enterprise enterprise, District target, Change why) {
        if (reason.isBlank()) {
            return Refusals.reasonRequired();
        }
        if (park != null
                && target.parks().stream().noneMatch(known -> known.code().equals(park))) {
            return Refusal.of(
                    "park",
                    "unknown-park",
                    target.name().zh() + "没有园区、乡镇 " + park + "。",
                    "There is no park " + park + " in " + target.name().en() + ".",
                    "从 GET /districts 中选择该区的园区，或留空。",
                    "Choose a park of that district from GET /districts, or leave it empty.");
        }
        Residence last = enterprise.lastResidence();
        if (last.district().equals(district) && Objects.equals(last.park(), park)) {
            return Refusal.of(
                    "district",
                    "already-there",
                    "企业已在该区该园区。",
                    "The enterprise is there already.",
                    "核对目标区与园区。",
                    "Check the district and the park.");
        }
        if (last.from() != null && !from.isAfter(last.from())) {
            return Refusal.of(
                    "fromQuarter",
                    "before-the-last-move",
                    "已有自 " + last.from() + " 起的搬迁，新的搬迁须晚于它。",
                    "A move from " + last.from() + " is on record; a new one begins later.",
                    "填写晚于 " + last.from() + " 的季度。",
                    "Give a quarter after " + last.from() + ".");
        }
        if (enterprise.hasLeftBefore(from)) {
            return Refusals.hasLeft(enterprise);
        }
        return Refusals.tooFarAhead(from, why.at());
    }

    private List<Residence> residences(Enterprise enterprise) {
        List<Residence> residences = new ArrayList<>(enterprise.residences());
        residences.add(new Residence(district, park, from, reason));
        return residences;
    }

    private List<ListEntry> lists(Enterprise enterprise, District target, Change why) {
        List<ListEntry> lists = new ArrayList<>();
        enterprise.lists().stream().filter(entry -> entry.from().isBefore(from)).forEach(lists::add);
        boolean beginsWithAnEntry =
                enterprise.lists().stream().anyMatch(entry -> entry.from().equals(from));
        if (!beginsWithAnEntry) {
            enterprise.findEntryIn(from).ifPresent(entry -> lists.add(moved(entry, from, target, why)));
        }
        enterprise.lists().stream()
                .filter(entry -> !entry.from().isBefore(from))
                .forEach(entry -> lists.add(moved(entry, entry.from(), target, why)));
        return lists;
    }

    private ListEntry moved(ListEntry entry, Quarter quarter, District target, Change why) {
        boolean wasOutsideThePilot =
                entry.grounds().rule().equals(Refusals.NOT_A_PILOT) && entry.list() == MonitoringList.OUT_OF_SCOPE;
        MonitoringList list = entry.list();
        Grounds grounds = entry.grounds();
        if (!target.isPilotIn(quarter)) {
            list = MonitoringList.OUT_OF_SCOPE;
            grounds = new Grounds(
                    Refusals.NOT_A_PILOT,
                    BilingualText.of(
                            "迁入的" + target.name().zh() + "不在试点期内。",
                            target.name().en() + ", where it moved, is not within a pilot term."),
                    List.of(),
                    "");
        } else if (wasOutsideThePilot) {
            list = MonitoringList.UNDETERMINED;
            grounds = new Grounds(
                    "moved-into-a-pilot",
                    BilingualText.of(
                            "自非试点区迁入，待" + target.name().zh() + "核定。",
                            "It moved in from outside the pilot; "
                                    + target.name().en() + " has yet to decide."),
                    List.of(),
                    "");
        }
        return new ListEntry(
                quarter.year(),
                list,
                district,
                park,
                quarter,
                grounds,
                null,
                null,
                list == MonitoringList.UNDETERMINED
                        ? null
                        : new ListEntry.Decided(new Signature(why.by(), why.at()), reason));
    }
}
