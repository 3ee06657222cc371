package io.hengzhi.registry.catalogue.domain;

import io.hengzhi.kernel.Catalogue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The newest catalogue this replica of the service knows: the policy file's at the start, then what is announced:
 * purposes, units and industries are the policy file's always; terms of pilots, parks, bureaus and the owners of quantities
 * change while the city runs. Thread-safe.
 */
public final class CatalogueInForce {

    private final CopyOnWriteArrayList<Consumer<Catalogue>> listeners = new CopyOnWriteArrayList<>();
    private volatile Catalogue newest;

    public CatalogueInForce(Catalogue policy) {
        this.newest = policy;
    }

    public Catalogue get() {
        return newest;
    }

    /** Takes over a catalogue unless a newer one is known. */
    public synchronized void take(Catalogue announced) {
        if (announced.version() > newest.version()) {
            newest = announced;
            listeners.forEach(listener -> listener.accept(announced));
        }
    }

    /** Calls back, in the announcing thread, with each newer catalogue. */
    public void onChange(Consumer<Catalogue> listener) {
        listeners.add(listener);
    }
}
