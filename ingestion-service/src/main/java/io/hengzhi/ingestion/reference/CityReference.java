package io.hengzhi.ingestion.reference;

import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The catalogue and the enterprises as far as they have been read. Thread-safe; the greatest version counts. */
public final class CityReference {

    private final ConcurrentHashMap<CreditCode, EnterpriseChanged> enterprises = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<CreditCode>> onAppearance = new CopyOnWriteArrayList<>();
    private volatile @Nullable Catalogue catalogue;

    /** Throws a 503 of type {@code not-ready} while there is none. */
    public Catalogue catalogue() {
        Catalogue known = catalogue;
        if (known == null) {
            throw Problem.of(ProblemType.NOT_READY).exception();
        }
        return known;
    }

    public boolean hasCatalogue() {
        return catalogue != null;
    }

    public boolean isRegistered(CreditCode code) {
        return enterprises.containsKey(code);
    }

    public Optional<EnterpriseChanged> find(CreditCode code) {
        return Optional.ofNullable(enterprises.get(code));
    }

    /** Every enterprise as it is known now. */
    public Collection<EnterpriseChanged> enterprises() {
        return List.copyOf(enterprises.values());
    }

    /** Calls back, in the reading thread, each time an enterprise is seen for the first time. */
    public void onAppearance(Consumer<CreditCode> listener) {
        onAppearance.add(listener);
    }

    /** Takes over a catalogue unless a newer one is known. */
    public void apply(CatalogueChanged change) {
        Catalogue known = catalogue;
        if (known == null || known.version() <= change.catalogue().version()) {
            catalogue = change.catalogue();
        }
    }

    /** Takes over an enterprise unless a newer version is known. */
    public void apply(EnterpriseChanged change) {
        EnterpriseChanged before = enterprises.get(change.creditCode());
        if (before == null || before.version() <= change.version()) {
            enterprises.put(change.creditCode(), change);
        }
        if (before == null) {
            onAppearance.forEach(listener -> listener.accept(change.creditCode()));
        }
    }
}
