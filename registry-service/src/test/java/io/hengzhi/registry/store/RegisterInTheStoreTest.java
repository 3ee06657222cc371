package io.hengzhi.registry.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.messaging.EventPublisher;
import io.hengzhi.platform.store.Store;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.DistrictNames;
import io.hengzhi.registry.enterprise.application.EnterpriseIndex;
import io.hengzhi.registry.enterprise.application.EnterpriseRegister;
import io.hengzhi.registry.enterprise.application.EnterpriseStore;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.Relocation;
import io.hengzhi.registry.enterprise.domain.Sample;
import io.hengzhi.registry.importing.application.ImportJob;
import io.hengzhi.registry.importing.application.ImportStore;
import io.hengzhi.registry.importing.application.RunImport;
import io.hengzhi.registry.importing.application.StartImport;
import io.hengzhi.registry.importing.domain.Reach;
import io.hengzhi.registry.importing.domain.RowFault;
import io.hengzhi.registry.importing.domain.RowReading;
import io.hengzhi.testsupport.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class RegisterInTheStoreTest {

    private static final int ENTERPRISES = 1_200;
    private static final Quarter NOW = Quarter.of("2026Q3");

    private TestStore testStore;
    private AnnotationConfigApplicationContext beans;
    private final MockProducer<byte[], byte[]> log =
            new MockProducer<>(true, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());

    @BeforeEach
    void open() {
        testStore = TestStore.open();
        beans = wired();
    }

    /** The service's own wiring of store and use cases, with a log that is only counted. */
    private AnnotationConfigApplicationContext wired() {
        Catalogue catalogue = Sample.catalogue();
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Store.class, testStore::store);
        context.registerBean(EventPublisher.class, () -> new EventPublisher(new KafkaTemplate<>(producers())));
        context.registerBean(Clock.class, () -> Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        context.registerBean(Catalogue.class, () -> catalogue);
        context.registerBean(CatalogueInForce.class, () -> new CatalogueInForce(catalogue));
        context.registerBean(
                DistrictNames.class,
                () -> new DistrictNames(catalogue.districts(), Map.of(Sample.SHUNYI, List.of("顺义"))));
        context.scan("io.hengzhi.registry.enterprise.mongo", "io.hengzhi.registry.importing.mongo");
        context.refresh();
        return context;
    }

    private DefaultKafkaProducerFactory<byte[], byte[]> producers() {
        return new DefaultKafkaProducerFactory<>(Map.of()) {
            @Override
            protected Producer<byte[], byte[]> createKafkaProducer() {
                return log;
            }
        };
    }

    @AfterEach
    void close() {
        beans.close();
        testStore.close();
    }

    private static CreditCode code(int number) {
        return CreditCode.withCheckCharacter("9111011388%07d".formatted(number));
    }

    private static byte[] register(int from, int to) {
        StringBuilder csv = new StringBuilder("unifiedSocialCreditCode,name,district\n");
        for (int i = from; i < to; i++) {
            csv.append(code(i)).append(",北京第").append(i).append("机械厂,顺义\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The import as a job of its own, so that a test decides when it runs. */
    private String waiting(byte[] csv) {
        StartImport.Outcome outcome = new StartImport(
                        beans.getBean(ImportStore.class), id -> {}, Clock.fixed(Sample.NOW, ZoneOffset.UTC))
                .start(csv, "city-officer", new Reach.WholeCity(), false, null);
        return outcome instanceof StartImport.Outcome.Started(ImportJob job) ? job.id() : "not started";
    }

    private ImportJob job(String id) {
        return beans.getBean(ImportStore.class).find(id).orElseThrow();
    }

    private void importAll() {
        String id = waiting(register(0, ENTERPRISES));
        beans.getBean(RunImport.class).run(id, () -> false);
        assertThat(job(id).imported()).isEqualTo(ENTERPRISES);
    }

    private EnterpriseIndex.Query query(@Nullable String text, int limit) {
        return new EnterpriseIndex.Query(Sample.SHUNYI, null, text, null, null, null, null, NOW, limit, null);
    }

    @Test
    void a_page_of_a_search_reads_as_many_documents_as_it_shows() {
        // Given
        importAll();
        EnterpriseRegister register = beans.getBean(EnterpriseRegister.class);
        long before = testStore.documentsRead();

        // When
        List<CreditCode> found = register.search(query("bjd1", 50), (district, park, code) -> true);
        register.findAll(found.subList(0, 50));

        // Then
        assertThat(found).hasSize(51);
        assertThat(testStore.documentsRead() - before).isEqualTo(50);
    }

    @Test
    void reading_and_changing_one_enterprise_touches_one_document_however_many_there_are() {
        // Given
        importAll();
        EnterpriseStore store = beans.getBean(EnterpriseStore.class);
        long before = testStore.documentsRead();

        // When
        Enterprise one = store.find(code(7)).orElseThrow();
        long reading = testStore.documentsRead() - before;
        Enterprise moved = Sample.accepted(new Relocation(Sample.HAIDIAN, null, Quarter.of("2026Q1"), "搬迁")
                .decide(one, Sample.catalogue(), Sample.WHY));
        assertThat(store.save(List.of(moved))).containsExactly(code(7));
        long changing = testStore.documentsRead() - before - reading;

        // Then
        assertThat(reading).isOne();
        assertThat(changing).isLessThanOrEqualTo(2);
        assertThat(store.find(code(7))).contains(moved);
        assertThat(store.findVersion(code(7), 1)).contains(one);
    }

    @Test
    void the_second_of_two_who_changed_the_same_version_is_not_stored() {
        // Given
        importAll();
        EnterpriseStore store = beans.getBean(EnterpriseStore.class);
        Enterprise one = store.find(code(7)).orElseThrow();
        Enterprise byFirst = Sample.accepted(new Relocation(Sample.HAIDIAN, null, Quarter.of("2026Q1"), "甲")
                .decide(one, Sample.catalogue(), Sample.WHY));
        Enterprise bySecond = Sample.accepted(new Relocation(Sample.YANQING, null, Quarter.of("2026Q1"), "乙")
                .decide(one, Sample.catalogue(), Sample.WHY));

        // When
        store.save(List.of(byFirst));

        // Then
        assertThat(store.save(List.of(bySecond))).isEmpty();
        assertThat(store.find(code(7))).contains(byFirst);
    }

    @Test
    void an_import_that_was_stopped_goes_on_where_it_was_with_the_right_counts() {
        // Given
        String id = waiting(register(0, ENTERPRISES));
        AtomicInteger asked = new AtomicInteger();

        // When: stopped after one batch
        beans.getBean(RunImport.class).run(id, () -> asked.getAndIncrement() == 1);
        ImportJob stopped = job(id);
        beans.close();
        beans = wired(); // its queue goes on by itself with what waits
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (job(id).state() != ImportJob.State.DONE && System.nanoTime() < patience) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        // Then
        assertThat(stopped.state()).isEqualTo(ImportJob.State.RUNNING);
        assertThat(stopped.handled()).isEqualTo(RunImport.BATCH_ROWS);
        assertThat(job(id).state()).isEqualTo(ImportJob.State.DONE);
        assertThat(job(id).imported()).isEqualTo(ENTERPRISES);
        assertThat(job(id).unchanged()).isZero();
        assertThat(log.history()).hasSize(ENTERPRISES);
    }

    @Test
    void a_batch_that_a_crash_cut_off_before_its_outcome_was_stored_is_counted_once() {
        // Given: the batch is stored, its outcome is not
        String id = waiting(register(0, 10));
        ImportStore imports = beans.getBean(ImportStore.class);
        ImportStore forgetful = new Forgetful(imports);
        RunImport crashing = new RunImport(
                forgetful,
                beans.getBean(EnterpriseRegister.class),
                new RowReading(() -> beans.getBean(Catalogue.class), beans.getBean(DistrictNames.class)),
                Clock.fixed(Sample.NOW, ZoneOffset.UTC));
        try {
            crashing.run(id, () -> false);
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessage("crash");
        }

        // When
        beans.getBean(RunImport.class).run(id, () -> false);

        // Then
        assertThat(job(id).imported()).isEqualTo(10);
        assertThat(job(id).unchanged()).isZero();
        assertThat(log.history()).hasSize(10);
    }

    /** Crashes when the outcome of a batch is to be stored. */
    private record Forgetful(ImportStore imports) implements ImportStore {

        @Override
        public boolean create(ImportJob job, byte[] file) {
            return imports.create(job, file);
        }

        @Override
        public java.util.Optional<ImportJob> find(String id) {
            return imports.find(id);
        }

        @Override
        public void save(ImportJob job) {
            throw new IllegalStateException("crash");
        }

        @Override
        public void saveFaults(String id, int batch, List<RowFault> faults) {
            imports.saveFaults(id, batch, faults);
        }

        @Override
        public List<RowFault> listFaults(String id, int batches) {
            return imports.listFaults(id, batches);
        }

        @Override
        public byte[] getFile(String id) {
            return imports.getFile(id);
        }

        @Override
        public void deleteFile(String id) {
            imports.deleteFile(id);
        }

        @Override
        public List<String> listOpen() {
            return imports.listOpen();
        }
    }

    @Test
    void open_imports_are_taken_up_at_the_start_and_done_ones_are_not() {
        // Given
        ImportStore imports = beans.getBean(ImportStore.class);
        String done = waiting(register(0, 1));
        beans.getBean(RunImport.class).run(done, () -> false);
        String open = waiting(register(1, 2));

        // When, Then
        assertThat(imports.listOpen()).containsExactly(open);
    }

    @Test
    void a_takeover_that_a_crash_left_half_told_is_told_at_the_start() {
        // Given: the predecessor is stored, the successor was not told
        importAll();
        EnterpriseStore store = beans.getBean(EnterpriseStore.class);
        Enterprise predecessor = store.find(code(1)).orElseThrow();
        Enterprise successor = store.find(code(2)).orElseThrow();
        store.save(List.of(Sample.accepted(
                new io.hengzhi.registry.enterprise.domain.Takeover(code(2), Quarter.of("2026Q1"), true, "合并")
                        .decide(predecessor, successor, Sample.WHY))));

        // When
        beans.getBean(EnterpriseRegister.class).load();

        // Then
        assertThat(store.find(code(2)).orElseThrow().comparablePredecessors()).containsExactly(code(1));
    }

    @Test
    void the_index_is_rebuilt_from_the_store() {
        // Given
        importAll();
        beans.close();
        beans = wired();
        EnterpriseRegister register = beans.getBean(EnterpriseRegister.class);

        // When
        register.load();

        // Then
        assertThat(register.isLoaded()).isTrue();
        assertThat(register.search(query("第77机械厂", 50), (district, park, code) -> true))
                .containsExactly(code(77));
    }
}
