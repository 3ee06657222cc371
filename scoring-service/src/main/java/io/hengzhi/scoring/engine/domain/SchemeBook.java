package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.contract.registry.SchemeReading;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.scheme.Checked;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The published schemes, and those of them that hold under the catalogue, made ready to evaluate. */
final class SchemeBook {

    private record Key(DistrictCode district, int year) {
        static Key of(SchemePublished event) {
            return new Key(
                    DistrictCode.of(event.scheme().district()), event.scheme().year());
        }
    }

    private final Map<Key, SchemePublished> published = new HashMap<>();
    private final Map<Key, Evaluator> evaluators = new HashMap<>();

    /** Takes a newer version. */
    boolean take(SchemePublished newer, @Nullable Catalogue catalogue) {
        Key key = Key.of(newer);
        SchemePublished standing = published.get(key);
        if (standing != null && standing.version() >= newer.version()) {
            return false;
        }
        published.put(key, newer);
        read(key, newer, catalogue);
        return true;
    }

    /** Reads every scheme again, under another catalogue. */
    void readAgain(Catalogue catalogue) {
        published.forEach((key, event) -> read(key, event, catalogue));
    }

    /** A scheme that does not hold under the present catalogue counts as not there until one comes under which it does. */
    private void read(Key key, SchemePublished event, @Nullable Catalogue catalogue) {
        Checked checked = catalogue == null ? null : SchemeReading.read(event.scheme(), event.version(), catalogue);
        if (checked instanceof Checked.Sound(Scheme scheme)) {
            evaluators.put(key, new Evaluator(scheme));
        } else {
            evaluators.remove(key);
        }
    }

    Optional<Evaluator> find(DistrictCode district, int year) {
        return Optional.ofNullable(evaluators.get(new Key(district, year)));
    }

    Optional<SchemePublished> findPublished(DistrictCode district, int year) {
        return Optional.ofNullable(published.get(new Key(district, year)));
    }

    Collection<SchemePublished> published() {
        return published.values();
    }

    /** The ids of those that cannot be read under the present catalogue. */
    List<String> unreadable() {
        Map<String, SchemePublished> unreadable = new TreeMap<>();
        published.forEach((key, event) -> {
            if (!evaluators.containsKey(key)) {
                unreadable.put(event.id(), event);
            }
        });
        return List.copyOf(unreadable.keySet());
    }
}
