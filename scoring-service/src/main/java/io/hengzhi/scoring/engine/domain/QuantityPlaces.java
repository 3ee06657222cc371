package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.ReportedCell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The quantities of a catalogue by their place in it, so that an enterprise needs an array and no map. */
final class QuantityPlaces {

    static final QuantityPlaces NONE = new QuantityPlaces(List.of());

    private final List<Quantity> quantities;
    private final Map<QuantityCode, Integer> places = new HashMap<>();

    private QuantityPlaces(List<Quantity> quantities) {
        this.quantities = quantities;
        for (int i = 0; i < quantities.size(); i++) {
            places.put(quantities.get(i).code(), i);
        }
    }

    static QuantityPlaces of(Catalogue catalogue) {
        return new QuantityPlaces(catalogue.quantities());
    }

    /** Whether every report that has a place there has the same one here and means the same. */
    boolean sameAs(QuantityPlaces other) {
        return quantities.equals(other.quantities);
    }

    List<Quantity> all() {
        return quantities;
    }

    Quantity at(int place) {
        return quantities.get(place);
    }

    /** Whether the catalogue knows the quantity and names the bureau as an owner of it. */
    boolean take(ReportedCell cell) {
        int place = of(cell.id().quantity());
        return place >= 0 && at(place).owners().contains(cell.id().bureau());
    }

    /** -1 for a quantity the catalogue does not hold. */
    int of(QuantityCode code) {
        return places.getOrDefault(code, -1);
    }
}
