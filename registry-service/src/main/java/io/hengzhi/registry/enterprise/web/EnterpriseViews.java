package io.hengzhi.registry.enterprise.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.enterprise.application.EnterpriseIndex;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Grounds;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Merger;
import io.hengzhi.registry.enterprise.domain.Profile;
import io.hengzhi.registry.enterprise.domain.Residence;
import io.hengzhi.registry.enterprise.domain.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an enterprise is shown. */
@Component
class EnterpriseViews {

    /** @param confirmed whether the district stands behind it */
    record ScopeView(int year, String list, BilingualText reason, boolean confirmed) {}

    record ItemView(
            CreditCode creditCode,
            String name,
            DistrictCode district,
            @Nullable BilingualText districtName,
            @Nullable ParkCode park,
            @Nullable BilingualText parkName,
            @Nullable IndustryCode industry,
            @Nullable BilingualText industryName,
            ScopeView scope,
            long version) {}

    record SignatureView(String by, Instant at) {}

    record DecidedView(String by, Instant at, String reason) {}

    /** @param value with 6 decimals in the canonical unit; null where it was not known */
    record FigureView(QuantityCode quantity, @Nullable String value, List<FactId> facts) {}

    record ListEntryView(
            int year,
            String list,
            Quarter fromQuarter,
            DistrictCode district,
            @Nullable ParkCode park,
            BilingualText reason,
            String rule,
            List<FigureView> figures,
            String cutOff,
            boolean confirmed,
            @Nullable SignatureView parkSigned,
            @Nullable SignatureView districtSigned,
            @Nullable DecidedView decided) {}

    record TransitionView(Quarter from, boolean headquartersWithoutProduction) {}

    record MoveView(
            DistrictCode to,
            @Nullable ParkCode park,
            @Nullable Quarter fromQuarter,
            @Nullable String reason) {}

    record SuccessorView(CreditCode successor, Quarter fromQuarter, boolean comparableBasis, String reason) {}

    record ChangeView(long version, Instant at, String by, String what, String reason) {}

    record DetailView(
            CreditCode creditCode,
            String name,
            DistrictCode district,
            @Nullable BilingualText districtName,
            @Nullable ParkCode park,
            @Nullable BilingualText parkName,
            @Nullable IndustryCode industry,
            @Nullable BilingualText industryName,
            ScopeView scope,
            long version,
            @Nullable LocalDate registeredOn,
            @Nullable String registeredCapital10kYuan,
            List<QuantityCode> usesEnergyCarriers,
            boolean headquartersWithoutProduction,
            @Nullable Quarter enteredStatisticsOn,
            @Nullable Quarter promotedOn,
            @Nullable TransitionView transition,
            List<ListEntryView> lists,
            List<MoveView> moves,
            @Nullable SuccessorView successor,
            List<CreditCode> comparablePredecessors,
            List<ChangeView> changes) {}

    private final CatalogueInForce inForce;

    EnterpriseViews(CatalogueInForce inForce) {
        this.inForce = inForce;
    }

    ItemView item(Enterprise enterprise, @Nullable Integer year, Quarter now) {
        ListEntry standing = standing(enterprise, year, now);
        Residence residence = enterprise.residenceIn(year == null ? now : new Quarter(year, 4));
        DistrictCode district = standing == null ? residence.district() : standing.district();
        ParkCode park = standing == null ? residence.park() : standing.park();
        IndustryCode industry = enterprise.profile().industry();
        return new ItemView(
                enterprise.creditCode(),
                enterprise.name(),
                district,
                name(district),
                park,
                name(park),
                industry,
                name(industry),
                scope(enterprise, standing, year, now),
                enterprise.version());
    }

    /**
     * @param sight which of its lists the reader may see: after a move each district sees its own
     * @param past earlier versions, newest first
     */
    DetailView detail(Enterprise enterprise, Quarter now, EnterpriseIndex.Sight sight, List<Enterprise> past) {
        ItemView item = item(enterprise, null, now);
        Profile profile = enterprise.profile();
        Merger merger = enterprise.merger();
        return new DetailView(
                item.creditCode(),
                item.name(),
                item.district(),
                item.districtName(),
                item.park(),
                item.parkName(),
                item.industry(),
                item.industryName(),
                item.scope(),
                item.version(),
                profile.registeredOn(),
                profile.registeredCapital() == null
                        ? null
                        : profile.registeredCapital().toString(),
                profile.energyCarriers(),
                profile.headquartersWithoutProduction(),
                profile.enteredStatisticsOn(),
                profile.promotedOn(),
                profile.transitionFrom() == null
                        ? null
                        : new TransitionView(profile.transitionFrom(), profile.headquartersWithoutProduction()),
                enterprise.lists().reversed().stream()
                        .filter(entry -> sight.covers(entry.district(), entry.park(), enterprise.creditCode()))
                        .map(EnterpriseViews::entry)
                        .toList(),
                enterprise.residences().stream()
                        .filter(residence -> residence.from() != null)
                        .map(residence -> new MoveView(
                                residence.district(), residence.park(), residence.from(), residence.reason()))
                        .toList(),
                merger == null
                        ? null
                        : new SuccessorView(
                                merger.successor(), merger.from(), merger.comparableBasis(), merger.reason()),
                enterprise.comparablePredecessors(),
                past.stream().map(EnterpriseViews::change).toList());
    }

    static ChangeView change(Enterprise version) {
        return new ChangeView(
                version.version(),
                version.change().at(),
                version.change().by(),
                version.change().what(),
                version.change().reason());
    }

    private static @Nullable ListEntry standing(Enterprise enterprise, @Nullable Integer year, Quarter now) {
        if (year != null) {
            List<ListEntry> entries = enterprise.entriesOf(year);
            return entries.isEmpty() ? null : entries.getLast();
        }
        ListEntry found = enterprise.lists().stream()
                .filter(entry -> !entry.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .orElse(null);
        // an old list does not say where the enterprise lies today
        return found != null
                        && found.district().equals(enterprise.residenceIn(now).district())
                ? found
                : null;
    }

    private static ScopeView scope(
            Enterprise enterprise, @Nullable ListEntry standing, @Nullable Integer year, Quarter now) {
        if (standing != null) {
            return new ScopeView(
                    standing.year(), standing.list().text(), standing.grounds().reason(), standing.isConfirmed());
        }
        int asked = year == null ? now.year() : year;
        boolean industryKnown = enterprise.profile().industry() != null;
        return new ScopeView(
                asked,
                MonitoringList.UNDETERMINED.text(),
                BilingualText.of(
                        (industryKnown ? "" : "行业未登记；") + asked + " 年名单尚未生成。",
                        (industryKnown ? "" : "The industry is not known; ")
                                + (industryKnown ? "The list of " : "the list of ") + asked
                                + " has not been drawn."),
                false);
    }

    private static ListEntryView entry(ListEntry entry) {
        ListEntry.Decided decided = entry.decided();
        return new ListEntryView(
                entry.year(),
                entry.list().text(),
                entry.from(),
                entry.district(),
                entry.park(),
                entry.grounds().reason(),
                entry.grounds().rule(),
                entry.grounds().figures().stream().map(EnterpriseViews::figure).toList(),
                entry.grounds().cutOff(),
                entry.isConfirmed(),
                signature(entry.parkSigned()),
                signature(entry.districtSigned()),
                decided == null
                        ? null
                        : new DecidedView(
                                decided.signature().by(), decided.signature().at(), decided.reason()));
    }

    private static FigureView figure(Grounds.Figure figure) {
        return new FigureView(figure.quantity(), figure.value(), figure.facts());
    }

    private static @Nullable SignatureView signature(@Nullable Signature signature) {
        return signature == null ? null : new SignatureView(signature.by(), signature.at());
    }

    private @Nullable BilingualText name(DistrictCode district) {
        return inForce.get().findDistrict(district).map(District::name).orElse(null);
    }

    private @Nullable BilingualText name(@Nullable ParkCode park) {
        return park == null
                ? null
                : inForce.get().findPark(park).map(District.Park::name).orElse(null);
    }

    private @Nullable BilingualText name(@Nullable IndustryCode industry) {
        return industry == null
                ? null
                : inForce.get()
                        .findIndustry(industry)
                        .map(Catalogue.Industry::name)
                        .orElse(null);
    }
}
