package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import io.hengzhi.appeal.review.domain.Stage;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody looks at objections within reach. */
public final class ReadAppeals {

    /** A file with its bytes. */
    public record FileContent(Appeal appeal, EvidenceFile file, byte[] content) {}

    private final Appeals appeals;
    private final EvidenceFiles files;

    public ReadAppeals(Appeals appeals, EvidenceFiles files) {
        this.appeals = appeals;
        this.files = files;
    }

    public Optional<Appeals.Stored> find(String id, Predicate<Appeal> withinReach) {
        return appeals.find(id).filter(stored -> withinReach.test(stored.appeal()));
    }

    public Appeals.Listed list(AppealList list, @Nullable Stage stage, @Nullable String after, int limit) {
        return appeals.list(list, stage, after, limit);
    }

    /** @param number of the piece of evidence, from 1 */
    public Optional<FileContent> findFile(String id, int number, Predicate<Appeal> withinReach) {
        return find(id, withinReach)
                .map(Appeals.Stored::appeal)
                .flatMap(appeal -> appeal.evidence().stream()
                        .filter(piece -> piece.number() == number)
                        .findFirst()
                        .flatMap(piece -> Optional.ofNullable(piece.file()))
                        .flatMap(file ->
                                files.find(appeal.id(), file).map(bytes -> new FileContent(appeal, file, bytes))));
    }
}
