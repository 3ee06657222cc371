package io.hengzhi.ingestion.correction.application;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.kernel.BureauCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All correction orders. */
public interface CorrectionOrders {

    /** An order and the version of its document. */
    record Versioned(CorrectionOrder order, long version) {}

    /** Where a bureau's list goes on: after this order. */
    record Position(String month, String key) {}

    /** Part of a list; {@code next} is null where nothing older follows. */
    record Part(List<CorrectionOrder> items, @Nullable Position next) {}

    /** Opens an order; one that is there already stays as it is. */
    void open(CorrectionOrder order);

    /** Notes facts that name orders; noting one again changes nothing. */
    void noteCarriedOut(Collection<FactAccepted> facts);

    Optional<Versioned> find(String id);

    /** Stores an answer and the events that follow from it; {@code VersionConflict} when somebody else was faster. */
    void answer(Versioned before, CorrectionOrder answered, List<? extends WireEvent> events);

    /** A bureau's orders, the latest decided first. */
    Part list(BureauCode bureau, int limit, @Nullable Position after);
}
