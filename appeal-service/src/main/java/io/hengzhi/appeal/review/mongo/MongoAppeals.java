package io.hengzhi.appeal.review.mongo;

import io.hengzhi.appeal.review.application.AppealList;
import io.hengzhi.appeal.review.application.Appeals;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealId;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Stage;
import io.hengzhi.contract.appeal.AppealDecided;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.platform.store.VersionConflict;
import io.hengzhi.platform.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Objections as aggregates. A name is derived from the subject and the ordinal, so adding a name that exists fails: that is
 * what keeps two objections to one fact from being open at once. An objection is listed before it is added: a crash in between
 * leaves a listed name without an objection, which readers pass by, and never an objection that no list shows.
 */
final class MongoAppeals implements Appeals {

    private static final int SUBJECT_LOOKAHEAD = 4;

    /** How many index pages of 100 one answer looks at where a stage leaves most of them out. */
    private static final int PAGES_PER_ANSWER = 5;

    private final Aggregates aggregates;
    private final AppealLists lists;

    MongoAppeals(Aggregates aggregates, AppealLists lists) {
        this.aggregates = aggregates;
        this.lists = lists;
    }

    @Override
    public Optional<Stored> find(String id) {
        return aggregates.find(id).map(MongoAppeals::read);
    }

    @Override
    public Optional<Stored> findFiled(String id) {
        // the history is written after the objection itself: a crash in between leaves only the latter
        return aggregates
                .findVersion(id, 1)
                .map(state -> new Stored(AppealDocuments.read(state), 1))
                .or(() -> find(id).filter(stored -> stored.version() == 1));
    }

    private static Stored read(Aggregates.Stored stored) {
        return new Stored(AppealDocuments.read(stored.state()), stored.version());
    }

    @Override
    public List<Appeal> ofSubject(AppealSubject subject) {
        List<Appeal> all = new ArrayList<>();
        int from = 1;
        while (true) {
            List<String> ids = IntStream.range(from, from + SUBJECT_LOOKAHEAD)
                    .mapToObj(ordinal -> AppealId.of(subject, ordinal).value())
                    .toList();
            Map<String, Aggregates.Stored> found = aggregates.findAll(ids);
            for (String id : ids) {
                Aggregates.Stored stored = found.get(id);
                if (stored == null) {
                    return all;
                }
                all.add(AppealDocuments.read(stored.state()));
            }
            from += SUBJECT_LOOKAHEAD;
        }
    }

    @Override
    public boolean add(Appeal filed) {
        for (AppealList list : AppealList.of(filed)) {
            lists.add(list, filed.id().value());
        }
        return save(filed, 0, List.of());
    }

    @Override
    public boolean replace(Appeal changed, long expectedVersion, @Nullable AppealDecided decided) {
        return save(changed, expectedVersion, decided == null ? List.of() : List.of(decided));
    }

    private boolean save(Appeal appeal, long expectedVersion, List<AppealDecided> events) {
        try {
            aggregates.save(
                    new Aggregates.Change(appeal.id().value(), expectedVersion, AppealDocuments.write(appeal), events));
            return true;
        } catch (VersionConflict e) {
            return false;
        }
    }

    @Override
    public Listed list(AppealList list, @Nullable Stage stage, @Nullable String after, int limit) {
        int page;
        int before = Integer.MAX_VALUE;
        if (after == null) {
            page = lists.lastPage(list);
        } else {
            List<Integer> place = place(after);
            page = place.getFirst();
            before = place.getLast();
        }
        List<Stored> found = new ArrayList<>();
        for (int looked = 0; page >= 1; looked++, page--, before = Integer.MAX_VALUE) {
            if (looked == PAGES_PER_ANSWER) {
                return new Listed(found, cursor(page, Integer.MAX_VALUE));
            }
            AppealLists.Stretch stretch = lists.read(list, page, before);
            Map<String, Aggregates.Stored> stored = aggregates.findAll(stretch.ids());
            for (int i = 0; i < stretch.ids().size(); i++) {
                Aggregates.Stored each = stored.get(stretch.ids().get(i));
                if (each == null) {
                    continue;
                }
                Stored appeal = read(each);
                if (stage != null && appeal.appeal().stage() != stage) {
                    continue;
                }
                if (found.size() == limit) {
                    return new Listed(found, cursor(page, stretch.from() - i + 1));
                }
                found.add(appeal);
            }
        }
        return new Listed(found, null);
    }

    private static String cursor(int page, int before) {
        return Cursor.encode(Integer.toString(page), Integer.toString(before));
    }

    private static List<Integer> place(String cursor) {
        List<String> parts = Problems.valueOf(Cursor.decode(cursor, 2), "cursor");
        if (parts.stream().allMatch(part -> part.matches("\\d{1,10}") && Long.parseLong(part) <= Integer.MAX_VALUE)) {
            return parts.stream().map(Integer::parseInt).toList();
        }
        return Problems.valueOf(
                Parsed.invalid(
                        "invalid-cursor",
                        "cursor 应为上一页返回的 next，不能自行编写。",
                        "A cursor is the \"next\" of the page before, it cannot be made up."),
                "cursor");
    }
}
