package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be known to judge a filing.
 *
 * @param filer the enterprise that files
 * @param registration where the registry has it; null where it is not registered
 * @param catalogue what is measured, by whom, in which units
 * @param knownFacts of the facts that the filing names, those that have been accepted
 * @param earlier the objections to the same subject so far, oldest first
 */
public record FilingContext(
        CreditCode filer,
        @Nullable Registration registration,
        Catalogue catalogue,
        Set<FactId> knownFacts,
        List<Appeal> earlier) {

    /**
     * Where an enterprise stands.
     *
     * @param park null where none is assigned yet
     */
    public record Registration(
            String name, DistrictCode district, @Nullable ParkCode park) {}

    public FilingContext {
        knownFacts = Set.copyOf(knownFacts);
        earlier = List.copyOf(earlier);
    }
}
