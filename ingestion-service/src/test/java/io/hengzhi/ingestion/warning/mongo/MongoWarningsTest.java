package io.hengzhi.ingestion.warning.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.ingestion.warning.application.Warnings;
import io.hengzhi.ingestion.warning.application.Warnings.OfYear;
import io.hengzhi.ingestion.warning.domain.Warning;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.testsupport.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lists of warnings promise, on a real store. */
class MongoWarningsTest {

    private static final Quarter Q3 = Quarter.of("2025Q3");
    private static final CreditCode FIRST = code(1);

    private TestStore opened;
    private MongoWarnings warnings;

    @BeforeEach
    void open() {
        opened = TestStore.open();
        warnings = new MongoWarnings(opened.store());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void a_quarter_is_read_page_by_page_and_each_warning_comes_once() {
        // Given 300 enterprises, some with several warnings
        List<Warning> all = new ArrayList<>();
        List<OfYear> years = IntStream.range(0, 300)
                .mapToObj(i -> {
                    List<Warning> some = new ArrayList<>();
                    for (int n = 0; n <= i % 3; n++) {
                        some.add(warning(code(i), "2025Q3", n == 0 ? "tax" : "power", "code-" + n));
                    }
                    all.addAll(some);
                    return new OfYear(code(i), 2025, some);
                })
                .toList();

        // When they are written twice
        warnings.replace(years);
        warnings.replace(years);

        // Then
        assertThat(listed(null, 7)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(listed("power", 11))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .filter(warning -> warning.bureau().value().equals("power"))
                        .toList());
        assertThat(opened.scans()).isEmpty();
    }

    @Test
    void what_is_healed_leaves_the_lists_and_what_stays_is_not_written_again() {
        // Given
        Warning third = warning(FIRST, "2025Q3", "tax", "pending");
        Warning fourth = warning(FIRST, "2025Q4", "tax", "pending");
        warnings.replace(List.of(new OfYear(FIRST, 2025, List.of(third, fourth))));

        // When
        warnings.replace(List.of(new OfYear(FIRST, 2025, List.of(fourth))));

        // Then
        assertThat(warnings.list(FIRST, 2025)).containsExactly(fourth);
        assertThat(listed(null, 10)).isEmpty();
        assertThat(warnings.list(Quarter.of("2025Q4"), (code, bureaus) -> true, each -> true, 10, null)
                        .items())
                .containsExactly(fourth);
        warnings.replace(List.of(new OfYear(FIRST, 2025, List.of())));
        assertThat(warnings.list(FIRST, 2025)).isEmpty();
    }

    @Test
    void a_page_reads_the_index_and_the_enterprises_it_shows() {
        // Given
        warnings.replace(IntStream.range(0, 2_000)
                .mapToObj(i -> new OfYear(code(i), 2025, List.of(warning(code(i), "2025Q3", "tax", "pending"))))
                .toList());
        long before = opened.documentsRead();

        // When
        Warnings.Part part = warnings.list(Q3, (code, bureaus) -> true, each -> true, 20, null);

        // Then 16 documents of the index, and those of two pages at most
        assertThat(part.items()).hasSize(20);
        assertThat(part.next()).isNotNull();
        assertThat(opened.documentsRead() - before).isLessThanOrEqualTo(16 + 2 * 20);
    }

    private List<Warning> listed(@Nullable String bureau, int limit) {
        List<Warning> read = new ArrayList<>();
        Warnings.@Nullable Position position = null;
        do {
            Warnings.Part part = warnings.list(
                    Q3,
                    (code, bureaus) -> bureau == null || bureaus.contains(new BureauCode(bureau)),
                    warning -> bureau == null || warning.bureau().value().equals(bureau),
                    limit,
                    position);
            assertThat(part.items()).hasSizeLessThanOrEqualTo(limit);
            read.addAll(part.items());
            position = part.next();
        } while (position != null);
        return read;
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("91110113MA0HX%04d".formatted(number));
    }

    private static Warning warning(CreditCode enterprise, String quarter, String bureau, String code) {
        return new Warning(
                code,
                FactId.parse(enterprise + ".staff." + quarter + "." + bureau + ".1")
                        .orElseThrow(),
                BilingualText.of("值得核对。", "Worth a look."));
    }
}
