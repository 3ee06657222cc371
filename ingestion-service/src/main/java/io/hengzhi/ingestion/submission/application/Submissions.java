package io.hengzhi.ingestion.submission.application;

import io.hengzhi.ingestion.listing.NewestFirst;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning;
import io.hengzhi.ingestion.submission.domain.RowFlaws;
import io.hengzhi.ingestion.submission.domain.Submission;
import io.hengzhi.kernel.BureauCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where submissions are kept: how far each is, its file, the flaws of each batch of rows, what bureaus call their columns. */
public interface Submissions {

    /** Stores a new submission with its file; false where one of that id is there already. */
    boolean create(Submission submission, Path file);

    Optional<Submission> find(String id);

    /** Part of a bureau's uploads, the newest first; {@code next} is null where nothing older follows. */
    record Part(List<Submission> items, NewestFirst.@Nullable Position next) {}

    Part list(BureauCode bureau, int limit, NewestFirst.@Nullable Position after);

    /** Stores the next version; false where another change came first. */
    boolean save(Submission next);

    /** Stores the flaws of a batch of rows; storing them again replaces them. */
    void saveFlaws(String id, int batch, List<RowFlaws> flaws);

    /** The flaws of one batch, in the order of the rows. */
    List<RowFlaws> listFlaws(String id, int batch);

    /** Copies the file out of the store. */
    void stage(String id, Path target);

    /** The ids of those with work to do: one scan at the start. */
    List<String> listOpen();

    /** What a bureau decided that its headings mean, by heading. */
    Map<String, ColumnMeaning> remembered(BureauCode bureau);

    void remember(BureauCode bureau, Map<String, ColumnMeaning> decided);
}
