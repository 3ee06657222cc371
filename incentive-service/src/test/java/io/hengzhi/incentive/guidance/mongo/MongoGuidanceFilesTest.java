package io.hengzhi.incentive.guidance.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.incentive.guidance.Words;
import io.hengzhi.incentive.guidance.application.GuidanceFiles.Change;
import io.hengzhi.incentive.guidance.application.GuidanceFiles.Key;
import io.hengzhi.incentive.guidance.application.GuidanceFiles.Stored;
import io.hengzhi.incentive.guidance.domain.GuidanceFile;
import io.hengzhi.incentive.guidance.domain.Standing;
import io.hengzhi.incentive.guidance.domain.Standings;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Aggregates;
import io.hengzhi.testsupport.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class MongoGuidanceFilesTest {

    private TestStore store;
    private MongoGuidanceFiles files;

    @BeforeEach
    void open() {
        store = TestStore.open();
        // nothing here publishes: the events are shown by the test of the whole service
        EventPublisher silent = new EventPublisher(new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())));
        files = new MongoGuidanceFiles(new Aggregates(store.store(), silent, "guidance"), store.store());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_is_kept_is_read_back_as_it_was() {
        // Given
        GuidanceFile moved = file(
                "2025Q4", Words.above(null, 20), Words.in(Words.HAIDIAN, MonitoringList.BELOW_SCALE, Words.B, 21, 3));
        GuidanceFile annual = file("2025", Words.above(Words.A, 10));

        // When
        boolean saved = files.saveAll(List.of(new Change(moved, 0, List.of()), new Change(annual, 0, List.of())));

        // Then
        assertThat(saved).isTrue();
        assertThat(files.find(Words.CODE, Period.of("2025Q4"))).contains(moved);
        assertThat(files.find(Words.CODE, Period.of("2025"))).contains(annual);
        assertThat(files.find(Words.CODE, Period.of("2024"))).isEmpty();
        assertThat(files.periodsOf(Words.CODE)).containsExactlyInAnyOrder(Period.of("2025Q4"), Period.of("2025"));
        assertThat(files.findAll(
                        List.of(new Key(Words.CODE, Period.of("2025")), new Key(Words.CODE, Period.of("2024")))))
                .isEqualTo(Map.of(new Key(Words.CODE, Period.of("2025")), new Stored(annual, 1)));
    }

    @Test
    void of_two_who_change_one_version_one_succeeds() {
        // Given
        files.saveAll(List.of(new Change(file("2025Q4", Words.above(Words.A, 10)), 0, List.of())));
        GuidanceFile next = file("2025Q4", Words.above(Words.B, 20));
        GuidanceFile other = file("2025Q4", Words.above(Words.D, 30));

        // When
        boolean first = files.saveAll(List.of(new Change(next, 1, List.of())));
        boolean second = files.saveAll(List.of(new Change(other, 1, List.of())));

        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(files.find(Words.CODE, Period.of("2025Q4"))).contains(next);
    }

    private static GuidanceFile file(String period, Standing... standings) {
        return new GuidanceFile(Words.CODE, Period.of(period), new Standings(List.of(standings)), Words.MORNING);
    }
}
