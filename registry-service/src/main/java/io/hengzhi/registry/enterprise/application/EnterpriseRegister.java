package io.hengzhi.registry.enterprise.application;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Merger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The store and the index, kept alike: every use case goes through here. Thread-safe. */
public final class EnterpriseRegister {

    private final EnterpriseStore store;
    private final EnterpriseIndex index;
    private volatile boolean loaded;

    public EnterpriseRegister(EnterpriseStore store, EnterpriseIndex index) {
        this.store = store;
        this.index = index;
    }

    /**
     * Builds the index from the store, and finishes what a crash may have left half done: a takeover on comparable basis
     * whose successor does not know of it yet.
     */
    public void load() {
        List<Enterprise> takenOver = new ArrayList<>();
        store.scan(enterprise -> {
            index.put(enterprise);
            if (enterprise.merger() != null && enterprise.merger().comparableBasis()) {
                takenOver.add(enterprise);
            }
        });
        takenOver.forEach(this::tellSuccessor);
        loaded = true;
    }

    /** Whether the index holds everything that was stored before the start. */
    public boolean isLoaded() {
        return loaded;
    }

    public Optional<Enterprise> find(CreditCode code) {
        return store.find(code);
    }

    public Map<CreditCode, Enterprise> findAll(Collection<CreditCode> codes) {
        return store.findAll(codes);
    }

    public Optional<Enterprise> findVersion(CreditCode code, long version) {
        return store.findVersion(code, version);
    }

    public List<CreditCode> search(EnterpriseIndex.Query query, EnterpriseIndex.Sight sight) {
        return index.search(query, sight);
    }

    public List<CreditCode> residentsOf(DistrictCode district, Quarter quarter) {
        return index.residentsOf(district, quarter);
    }

    public List<CreditCode> listedIn(DistrictCode district, int year) {
        return index.listedIn(district, year);
    }

    public ListStanding standingOf(DistrictCode district, int year, @Nullable ParkCode onlyPark) {
        return index.standingOf(district, year, onlyPark);
    }

    /** Stores new versions; returns those that were stored. */
    public Set<CreditCode> save(Collection<Enterprise> enterprises) {
        Set<CreditCode> saved = store.save(enterprises);
        for (Enterprise enterprise : enterprises) {
            if (saved.contains(enterprise.creditCode())) {
                index.put(enterprise);
            }
        }
        return saved;
    }

    /** Lets the successor's growth count the predecessor; repeating it changes nothing. */
    void tellSuccessor(Enterprise predecessor) {
        Merger merger = predecessor.merger();
        if (merger == null || !merger.comparableBasis()) {
            return;
        }
        Change why =
                Change.decided(predecessor.change().at(), predecessor.change().by(), "took-over", merger.reason());
        boolean told = false;
        while (!told) {
            Enterprise successor = store.find(merger.successor()).orElse(null);
            if (successor == null) {
                return;
            }
            Enterprise next = successor.onComparableBasisWith(predecessor.creditCode(), why);
            told = next == successor || save(List.of(next)).contains(next.creditCode());
        }
    }
}
