package io.hengzhi.incentive.guidance.application;

import io.hengzhi.contract.incentive.GuidanceChanged;
import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guidance as it is kept, by enterprise and period. */
public interface GuidanceFiles {

    record Key(CreditCode creditCode, Period period) {}

    /** @param version 0 where nothing is kept yet */
    record Stored(GuidanceFile file, long version) {}

    /** @param version the version that was changed */
    record Change(GuidanceFile file, long version, List<GuidanceChanged> events) {}

    Optional<GuidanceFile> find(CreditCode creditCode, Period period);

    /** The periods of which something is kept, in no order. */
    List<Period> periodsOf(CreditCode creditCode);

    /** Those that are kept. */
    Map<Key, Stored> findAll(Collection<Key> keys);

    /** Keeps changes and publishes their events; false when somebody else was faster with one of them. */
    boolean saveAll(Collection<Change> changes);
}
