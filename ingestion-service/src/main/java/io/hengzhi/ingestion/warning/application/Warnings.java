package io.hengzhi.ingestion.warning.application;

import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The warnings as they stand. */
public interface Warnings {

    /** All warnings of an enterprise about quarters of a year, in their order. */
    record OfYear(CreditCode enterprise, int year, List<Warning> warnings) {
        public OfYear {
            warnings = List.copyOf(warnings);
        }
    }

    /** Where a list goes on: after so many warnings of this enterprise. */
    record Position(String bucket, String enterprise, int listed) {}

    /** Part of a list; {@code next} is null where nothing follows. */
    record Part(List<Warning> items, @Nullable Position next) {}

    /** Puts these in the place of what stood there; the same again changes nothing. */
    void replace(Collection<OfYear> years);

    List<Warning> list(CreditCode enterprise, int year);

    /**
     * Warnings of a quarter, enterprise by enterprise.
     *
     * @param enterprises those wanted, by the bureaus that are warned
     */
    Part list(
            Quarter quarter,
            BiPredicate<CreditCode, Set<BureauCode>> enterprises,
            Predicate<Warning> wanted,
            int limit,
            @Nullable Position after);
}
