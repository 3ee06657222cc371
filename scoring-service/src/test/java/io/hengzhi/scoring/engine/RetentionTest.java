package io.hengzhi.scoring.engine;

import static io.hengzhi.scoring.engine.SmallCity.HAIDIAN;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.application.Outlet;
import io.hengzhi.scoring.engine.application.Publication;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Changes;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.Shelf;
import io.hengzhi.scoring.engine.domain.ShelfDamaged;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.engine.domain.StateDigest;
import io.hengzhi.scoring.engine.file.ShelfFile;
import io.hengzhi.scoringmodel.evaluation.Subject;
import io.hengzhi.scoringmodel.fact.EffectiveSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many years a district keeps in memory decides where figures lie, never what they are. */
class RetentionTest {

    @TempDir
    Path directory;

    /** What was sent, in its order. */
    private static final class Sent implements Outlet {
        private final List<String> events = new ArrayList<>();

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void send(WireEvent event, Runnable onFailure) {
            events.add(event.id() + " " + HexFormat.of().formatHex(event.encode()));
        }

        @Override
        public long mark() {
            return events.size();
        }

        @Override
        public boolean isSettled(long mark) {
            return true;
        }
    }

    /** A state and who tells of it. */
    private static final class Replica {
        private final @Nullable Path directory;
        private final Sent sent = new Sent();
        private State state;
        private Publication publication = new Publication(sent);

        /** @param directory null to keep everything in memory */
        Replica(@Nullable Path directory) {
            this.directory = directory;
            this.state = new State(shelf());
            publication.own(district -> true, state);
        }

        private @Nullable Shelf shelf() {
            // moves to another file as soon as most of it is needed no more
            return directory == null ? null : ShelfFile.in(directory, 0);
        }

        List<String> apply(Batch batch) {
            Changes changes = state.apply(batch);
            publication.note(changes);
            publication.flushScores(state);
            publication.flushClasses(state);
            List<String> lines = new ArrayList<>();
            changes.scored().forEach(place -> lines.add("scored " + place.dossier() + place.board()));
            changes.left().forEach(place -> lines.add("left " + place.dossier() + place.board()));
            changes.boards().forEach(board -> lines.add("board " + board));
            lines.addAll(sent.events);
            sent.events.clear();
            return lines;
        }

        void restart() {
            List<byte[]> blocks = new ArrayList<>();
            state.image().forEach(blocks::add);
            state = State.of(blocks.iterator(), shelf());
            state.recomputeAll();
            publication = new Publication(sent);
            publication.begin(state);
            publication.own(district -> true, state);
        }
    }

    /** Everything that can be asked, in words. */
    private static List<String> picture(State state) {
        List<String> lines = new ArrayList<>();
        lines.add(StateDigest.of(state) + " " + state.positions() + " " + state.factsApplied() + " "
                + state.enterprises() + " " + state.unreadableSchemes());
        state.boards().stream()
                .sorted(Comparator.comparing(board -> board.key().toString()))
                .forEach(board -> lines.add(picture(board)));
        state.dossiers().forEach(dossier -> lines.add(picture(state, dossier)));
        state.image().forEach(block -> lines.add("block " + Arrays.hashCode(block) + " " + block.length));
        return lines;
    }

    private static String picture(Board board) {
        StringBuilder text = new StringBuilder(board.key().toString()).append(board.size());
        board.seats(0, board.size()).forEach(text::append);
        for (int i = 0; i < board.size(); i++) {
            Board.Seat seat = board.seats(i, 1).getFirst();
            text.append(board.value(i))
                    .append(board.positionAfter(seat.scaled(), seat.member().code()))
                    .append(board.seat(seat.member(), seat.scaled()));
        }
        board.unranked().forEach(member -> {
            text.append(member).append(board.unrankedAfter(member.code()));
            Result result = member.findResult(board.key().period()).orElseThrow();
            text.append(board.prospect(result, 1_000_000_000_000L));
        });
        return text.append(board.classes()).toString();
    }

    private static String picture(State state, Dossier dossier) {
        StringBuilder text = new StringBuilder(dossier.toString()).append(dossier.findRegistered());
        text.append(dossier.cells());
        for (Result result : dossier.results()) {
            assertThat(dossier.findResult(result.period())).contains(result);
            text.append(result.period())
                    .append(result.board())
                    .append(result.scored())
                    .append(result.scaled())
                    .append(result.fingerprint())
                    .append(dossier.findMembership(result.period()));
            Appraisal appraisal = state.appraise(dossier, result);
            text.append(appraisal.scaled());
            if (appraisal instanceof Appraisal.ByScore scored) {
                scored.evaluation().listTerms().forEach(term -> {
                    text.append(term.points()).append(term.status()).append(term.value());
                    term.inputs().forEach(input -> text.append(input.aggregate().listInputs()));
                });
            }
        }
        Catalogue catalogue = state.findCatalogue().orElseThrow();
        for (Quantity quantity : catalogue.quantities()) {
            EffectiveSeries series = dossier.facts(catalogue).series(quantity.code());
            text.append(series.reports()).append(series.listFindings());
            series.quarters().forEach(quarter -> text.append(series.find(quarter)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void every_answer_and_every_event_is_the_same_with_and_without_it(long seed) {
        Random random = new Random(seed);
        Integer ofHaidian = seed % 3 == 0 ? null : 1;
        List<Batch> batches = new ManyYears(random, 14, (int) (1 + seed % 2), ofHaidian).all();
        Replica kept = new Replica(null);
        Replica divided = new Replica(directory);
        Random when = new Random(seed);
        long most = 0;
        int scores = 0;
        for (Batch batch : batches) {
            assertThat(divided.apply(batch)).isEqualTo(kept.apply(batch));
            most = Math.max(most, divided.state.bytesOnDisk());
            scores = Math.max(scores, StateDigest.of(divided.state).scores());
            if (when.nextInt(6) == 0) {
                assertThat(picture(divided.state)).isEqualTo(picture(kept.state));
            }
            if (when.nextInt(12) == 0) {
                divided.restart();
                kept.restart();
                assertThat(picture(divided.state)).isEqualTo(picture(kept.state));
            }
        }
        assertThat(picture(divided.state)).isEqualTo(picture(kept.state));
        State rebuilt = new State();
        batches.forEach(rebuilt::load);
        rebuilt.recomputeAll();
        assertThat(StateDigest.of(kept.state))
                .as("what each quarter's end has computed, and all of it at once")
                .isEqualTo(StateDigest.of(rebuilt));
        assertThat(scores).isGreaterThan(150);
        assertThat(most).as("something lay on the disk").isPositive();
    }

    @Test
    void loaded_without_computing_and_computed_at_once_it_comes_to_the_same() {
        for (long seed = 21; seed <= 24; seed++) {
            State state = new State(ShelfFile.in(directory));
            State whole = new State();
            for (Batch batch : new ManyYears(new Random(seed), 14, 1, 2).all()) {
                state.load(batch);
                whole.load(batch);
            }
            assertThat(state.bytesOnDisk()).isPositive();
            state.recomputeAll();
            whole.recomputeAll();
            assertThat(picture(state)).isEqualTo(picture(whole));
        }
    }

    @Test
    void the_heap_of_the_state_falls_and_what_it_takes_of_the_disk_is_told() {
        // Given
        ManyYears city = new ManyYears(new Random(31), 60, 1, 1);
        List<Batch> batches = city.all();
        State whole = new State();
        State divided = new State(ShelfFile.in(directory));

        // When
        batches.forEach(whole::apply);
        batches.forEach(divided::apply);
        divided.apply(chosen(city, 1, whole.positions()));

        // Then: of five years of lists and results one stays, of reports four
        assertThat(divided.bytes()).isLessThan(whole.bytes() * 8 / 10);
        assertThat(divided.bytesOnDisk()).isPositive();
        assertThat(whole.bytesOnDisk()).isZero();
    }

    @Test
    void a_district_that_chooses_more_years_or_all_of_them_has_them_in_memory_again() {
        // Given
        ManyYears city = new ManyYears(new Random(41), 30, 1, 1);
        State whole = new State();
        State divided = new State(ShelfFile.in(directory));
        for (Batch batch : city.all()) {
            whole.apply(batch);
            divided.apply(batch);
        }
        divided.apply(chosen(city, 1, whole.positions()));
        long before = divided.bytes();
        assertThat(before).isLessThan(whole.bytes());

        // When
        whole.apply(chosen(city, null, whole.positions()));
        divided.apply(chosen(city, null, whole.positions()));

        // Then: but for the tickets, eight bytes an enterprise
        assertThat(divided.bytes()).isGreaterThan(before).isLessThan(whole.bytes() + 500);
        assertThat(picture(divided)).isEqualTo(picture(whole));
    }

    /** Another choice of both districts. */
    private static Batch chosen(ManyYears city, @Nullable Integer years, Positions positions) {
        Catalogue known = city.catalogue();
        Catalogue newer =
                ManyYears.catalogue(known.version() + (years == null ? 2 : 1), known.quantities(), years, years);
        return new Batch(List.of(), List.of(), List.of(), List.of(newer), positions, null, null);
    }

    @Test
    void an_answer_read_before_stays_valid_when_its_enterprise_has_moved_on_to_another_shelf() {
        // Given
        State state = new State(ShelfFile.in(directory, 0));
        List<Batch> batches = new ManyYears(new Random(51), 14, 1, 1).all();
        batches.subList(0, batches.size() - 6).forEach(state::apply);
        Dossier dossier = state.findDossier(SmallCity.code(1)).orElseThrow();
        Subject asked = state.subject(dossier);
        Subject held = state.subject(dossier);
        int old = Quarter.of("2021Q2").index();
        List<Long> expected = figures(asked, old);
        Path file = only(directory);

        // When: everything changes, so that most of the shelf is needed no more
        batches.subList(batches.size() - 6, batches.size()).forEach(state::apply);
        Catalogue catalogue = state.findCatalogue().orElseThrow();
        for (int version = 1; version <= 4; version++) {
            state.apply(new Batch(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(ManyYears.catalogue(
                            catalogue.version() + version,
                            version % 2 == 0
                                    ? catalogue.quantities()
                                    : catalogue.quantities().reversed(),
                            1,
                            1)),
                    state.positions(),
                    null,
                    null));
        }

        // Then
        assertThat(file).as("replaced").doesNotExist();
        assertThat(figures(held, old)).isEqualTo(expected);
    }

    private static List<Long> figures(Subject subject, int quarter) {
        return Stream.of("output", "revenue", "taxPaid", "staff", "landArea", "energy")
                .map(quantity ->
                        subject.facts().figures(QuantityCode.of(quantity)).micros(quarter))
                .toList();
    }

    private static Path only(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void damage_on_the_disk_is_noticed_and_never_becomes_a_figure() throws IOException {
        // Given: enough for the file to be written
        List<Batch> batches = new ManyYears(new Random(61), 120, 1, 1).all();
        Engine engine = new Engine(() -> ShelfFile.in(directory));
        batches.forEach(engine::apply);
        engine.ready();
        StateDigest expected = engine.read(StateDigest::of);
        Path file = only(directory);
        byte[] whole = Files.readAllBytes(file);
        assertThat(whole.length).isGreaterThan(20_000);
        assertThat(engine.inspect(State::isDamaged)).isFalse();

        // When
        byte[] damaged = whole.clone();
        for (int at = 0; at < damaged.length; at += 61) {
            damaged[at] ^= 0x04;
        }
        Files.write(file, damaged);

        // Then: neither a reader nor the applier is given anything
        assertThatThrownBy(() -> engine.read(state -> {
                    state.boards().forEach(board -> board.seats(0, 1));
                    state.dossiers().forEach(Dossier::results);
                    return state;
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(engine.inspect(State::isDamaged)).isTrue();
        assertThatThrownBy(() -> engine.inspect(state -> {
                    state.dossiers().forEach(Dossier::cells);
                    return state;
                }))
                .isInstanceOf(ShelfDamaged.class);

        // When
        engine.beginAnew();

        // Then
        assertThat(engine.phase()).isEqualTo(Engine.Phase.RESTORING);
        assertThat(engine.inspect(State::positions)).isEqualTo(Positions.NONE);
        batches.forEach(engine::load);
        engine.compute();
        engine.ready();
        assertThat(engine.read(StateDigest::of)).isEqualTo(expected);
        assertThat(engine.inspect(State::isDamaged)).isFalse();
    }

    @Test
    void districts_of_their_own_choice_do_not_touch_each_other() {
        // Given
        State whole = new State();
        State divided = new State(ShelfFile.in(directory));

        // When
        for (Batch batch : new ManyYears(new Random(71), 30, null, 1).all()) {
            whole.apply(batch);
            divided.apply(batch);
        }

        // Then
        assertThat(divided.bytesOnDisk()).isPositive();
        assertThat(divided.boards()).anyMatch(board -> board.key().district().equals(SHUNYI));
        assertThat(divided.boards()).anyMatch(board -> board.key().district().equals(HAIDIAN));
        assertThat(picture(divided)).isEqualTo(picture(whole));
    }
}
