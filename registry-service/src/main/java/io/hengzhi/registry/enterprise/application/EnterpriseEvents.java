package io.hengzhi.registry.enterprise.application;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Residence;

/** What the others learn of an enterprise. */
public final class EnterpriseEvents {

    private EnterpriseEvents() {}

    /** The event of a version; where it lies is told as of the quarter of the change. */
    public static EnterpriseChanged changed(Enterprise enterprise) {
        Residence residence =
                enterprise.residenceIn(Quarter.containing(enterprise.change().at()));
        return new EnterpriseChanged(
                enterprise.creditCode(),
                enterprise.version(),
                enterprise.name(),
                residence.district(),
                residence.park(),
                enterprise.profile().industry(),
                enterprise.profile().energyCarriers(),
                enterprise.lists().stream()
                        .map(entry -> new ListMembership(
                                entry.year(),
                                entry.list(),
                                entry.district(),
                                entry.park(),
                                entry.from(),
                                entry.isConfirmed()))
                        .toList(),
                enterprise.profile().transitionFrom(),
                enterprise.profile().headquartersWithoutProduction(),
                enterprise.merger() == null ? null : enterprise.merger().successor(),
                enterprise.leftFrom(),
                enterprise.comparablePredecessors(),
                enterprise.change().at(),
                enterprise.change().by());
    }
}
