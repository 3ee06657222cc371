package io.hengzhi.scoring.past.domain;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the registry had told by an instant, put together from its topics. These keep, of what is long past, only the newest
 * version of a key; so it is noticed where a version that was in force then is no longer there.
 *
 * <p>Not thread-safe.
 */
public final class RegistryThen {

    /** The versions of one key: the newest that was known, and the first that came after. */
    private static final class Versions<T> {
        private @Nullable T known;
        private long knownVersion;
        private @Nullable T later;
        private long laterVersion;

        void take(T event, long version, boolean wasKnown) {
            if (wasKnown && version > knownVersion) {
                known = event;
                knownVersion = version;
            } else if (!wasKnown && (later == null || version < laterVersion)) {
                later = event;
                laterVersion = version;
            }
        }

        /** Versions rise by one: where one is left out, it may have been the one in force. */
        boolean hasGap() {
            return later != null && laterVersion > knownVersion + 1;
        }
    }

    private final Map<CreditCode, Versions<EnterpriseChanged>> enterprises = new HashMap<>();
    private final Map<String, Versions<SchemePublished>> schemes = new HashMap<>();
    private @Nullable Catalogue catalogue;

    /** @param known whether it had been told by the instant */
    public void take(EnterpriseChanged event, boolean known) {
        enterprises.computeIfAbsent(event.creditCode(), any -> new Versions<>()).take(event, event.version(), known);
    }

    public void take(SchemePublished event, boolean known) {
        schemes.computeIfAbsent(event.key(), any -> new Versions<>()).take(event, event.version(), known);
    }

    public void take(Catalogue event, boolean known) {
        if (known && (catalogue == null || event.version() > catalogue.version())) {
            catalogue = event;
        }
    }

    /** Empty before the first catalogue: then nothing was known at all. */
    public Optional<Catalogue> findCatalogue() {
        return Optional.ofNullable(catalogue);
    }

    /** Whether every version that concerns the district and was in force then is still there. */
    public boolean isWholeFor(DistrictCode district) {
        return enterprises.values().stream()
                        .filter(versions -> concerns(versions.known, district) || concerns(versions.later, district))
                        .noneMatch(Versions::hasGap)
                && schemes.values().stream()
                        .filter(versions -> concerns(versions.known, district) || concerns(versions.later, district))
                        .noneMatch(Versions::hasGap);
    }

    private static boolean concerns(@Nullable EnterpriseChanged event, DistrictCode district) {
        return event != null
                && (event.district().equals(district)
                        || event.memberships().stream()
                                .anyMatch(membership -> membership.district().equals(district)));
    }

    private static boolean concerns(@Nullable SchemePublished event, DistrictCode district) {
        return event != null && event.scheme().district().equals(district.value());
    }

    /** The schemes of the district as they were in force. */
    public List<SchemePublished> schemesOf(DistrictCode district) {
        List<SchemePublished> found = new ArrayList<>();
        for (Versions<SchemePublished> versions : schemes.values()) {
            if (versions.known != null && concerns(versions.known, district)) {
                found.add(versions.known);
            }
        }
        return found;
    }

    /** The enterprises that the district had to do with, and those whose figures counted for their growth. */
    public List<EnterpriseChanged> enterprisesOf(DistrictCode district) {
        Set<CreditCode> codes = new LinkedHashSet<>();
        for (Versions<EnterpriseChanged> versions : enterprises.values()) {
            if (versions.known != null && concerns(versions.known, district)) {
                codes.add(versions.known.creditCode());
                codes.addAll(versions.known.comparablePredecessors());
            }
        }
        List<EnterpriseChanged> found = new ArrayList<>();
        for (CreditCode code : codes) {
            Versions<EnterpriseChanged> versions = enterprises.get(code);
            if (versions != null && versions.known != null) {
                found.add(versions.known);
            }
        }
        return found;
    }
}
