package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.contract.appeal.AppealDecided;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The objections as they are kept. */
public interface Appeals {

    /** @param version 1 after filing, one more with each step */
    record Stored(Appeal appeal, long version) {}

    /** @param next where the list goes on; null at its end */
    record Listed(List<Stored> appeals, @Nullable String next) {
        public Listed {
            appeals = List.copyOf(appeals);
        }
    }

    Optional<Stored> find(String id);

    /** As it was right after it was filed. */
    Optional<Stored> findFiled(String id);

    /** All objections to a subject, oldest first. */
    List<Appeal> ofSubject(AppealSubject subject);

    /** Keeps a new objection and lists it; false when its name was taken in this moment. */
    boolean add(Appeal filed);

    /**
     * Keeps what a step made of it, with the event to publish; false when somebody else was faster.
     *
     * @param expectedVersion the version the step was taken at
     * @param decided what to publish; null where the step decides nothing
     */
    boolean replace(Appeal changed, long expectedVersion, @Nullable AppealDecided decided);

    /**
     * A page of a list, newest first; looks at a bounded number of documents.
     *
     * @param stage only those at this stage; null for all
     * @param after the {@code next} of the page before; null for the first page
     */
    Listed list(AppealList list, @Nullable Stage stage, @Nullable String after, int limit);
}
