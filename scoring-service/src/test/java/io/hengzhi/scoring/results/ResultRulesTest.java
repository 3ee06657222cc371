package io.hengzhi.scoring.results;

import static io.hengzhi.scoring.engine.SmallCity.OTHER_PARK;
import static io.hengzhi.scoring.engine.SmallCity.PARK;
import static io.hengzhi.scoring.engine.SmallCity.SHUNYI;
import static io.hengzhi.scoring.engine.SmallCity.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.results.domain.Actor;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.FrozenFigures.FrozenClass;
import io.hengzhi.scoring.results.domain.Outcome;
import io.hengzhi.scoring.results.domain.Present;
import io.hengzhi.scoring.results.domain.Refusal;
import io.hengzhi.scoring.results.domain.ResultCommand;
import io.hengzhi.scoring.results.domain.ResultEvent;
import io.hengzhi.scoring.results.domain.ResultLine;
import io.hengzhi.scoring.results.domain.ResultRules;
import io.hengzhi.scoring.results.domain.ResultStep;
import io.hengzhi.scoring.results.domain.ResultVersion;
import io.hengzhi.scoring.results.domain.YearOfResults;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The steps of the year (DOMAIN 7; 五(三)): who may take which when, and why not. */
class ResultRulesTest {

    /** A Monday; ten working days on is Monday 16 March 2026. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");

    private static final LocalDate TEN_DAYS_ON = LocalDate.parse("2026-03-16");
    private static final Instant LAST_DAY_OF_REVIEW = Instant.parse("2026-03-16T15:59:59Z");
    private static final Instant REVIEW_OVER = Instant.parse("2026-03-16T16:00:00Z"); // midnight in Beijing
    private static final Year YEAR = new Year(2025);
    private static final Actor OFFICER = new Actor("district-officer", "李工", "顺义区经信局", "district-officer");
    private static final Actor OF_THE_PARK = new Actor("park-officer", "王工", "一园", "park-officer");
    private static final String WHY = "按年度工作安排";

    private static ResultLine line(int number, ParkCode park, String figure, String... missing) {
        return new ResultLine(
                code(number),
                MonitoringList.ABOVE_SCALE,
                park,
                number,
                new Scaled(new BigDecimal(figure).movePointRight(10).longValueExact()),
                "A",
                List.of(new ResultLine.TermLine(
                        "taxPerMu",
                        List.of(missing).contains("taxPerMu") ? "missing" : "present",
                        new Scaled(1),
                        List.of("taxPaid", "landArea"))),
                List.of(new ResultLine.InputLine(
                        "taxPaid",
                        false,
                        List.of(new ResultLine.QuarterLine(
                                "2025Q4",
                                figure,
                                List.of("from-year-to-date"),
                                List.of(code(number) + ".taxPaid.2025Q4.tax.1"))))));
    }

    private static Present.Figures figures(ResultLine... lines) {
        return new Present.Figures(
                new FrozenFigures(
                        SHUNYI,
                        YEAR,
                        "110113-2025",
                        1,
                        List.of(new FrozenClass(
                                MonitoringList.ABOVE_SCALE,
                                "A",
                                BilingualText.of("优先", "Priority"),
                                "front",
                                lines.length)),
                        List.of(lines)),
                "ingestion.fact-accepted.v1=1,0,0,0,0,0",
                0);
    }

    private static final Present.Figures FIGURES =
            figures(line(1, PARK, "120.000000"), line(2, OTHER_PARK, "110.000000"));
    private static final Present.Figures CORRECTED =
            figures(line(1, PARK, "121.000000"), line(2, OTHER_PARK, "110.000000"));

    private static final ResultCommand PUBLISH = new ResultCommand.Publish(10, WHY, OFFICER);
    private static final ResultCommand CONFIRM = new ResultCommand.ConfirmForDistrict(WHY, OFFICER);
    private static final ResultCommand FINALISE = new ResultCommand.Finalise(WHY, OFFICER);

    private static ResultCommand by(ParkCode park) {
        return new ResultCommand.ConfirmForPark(park, WHY, OF_THE_PARK);
    }

    private static Outcome decide(YearOfResults results, ResultCommand command, Present present, Instant now) {
        return ResultRules.decide(results, command, present, FIGURES.figures().lineDigests(), now);
    }

    private static YearOfResults after(YearOfResults results, ResultCommand command, Present present, Instant now) {
        YearOfResults changed = results;
        for (ResultEvent event : ((Outcome.Accepted) decide(results, command, present, now)).events()) {
            changed = changed.apply(event);
        }
        return changed;
    }

    private static YearOfResults nothing() {
        return YearOfResults.none(SHUNYI, YEAR);
    }

    private static YearOfResults published() {
        return after(nothing(), PUBLISH, FIGURES, MONDAY);
    }

    private static YearOfResults bothParksConfirmed() {
        YearOfResults one = after(published(), by(PARK), FIGURES, REVIEW_OVER);
        return after(one, by(OTHER_PARK), FIGURES, REVIEW_OVER);
    }

    private static YearOfResults confirmed() {
        return after(bothParksConfirmed(), CONFIRM, FIGURES, REVIEW_OVER);
    }

    private static YearOfResults madeFinal() {
        return after(confirmed(), FINALISE, FIGURES, REVIEW_OVER);
    }

    private static void assertRefused(Outcome outcome, String code, String zh, String en) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        Refusal refusal = ((Outcome.Rejected) outcome).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.told().text().zh()).contains(zh);
        assertThat(refusal.told().text().en()).contains(en);
        assertThat(refusal.told().wayOut().zh()).isNotBlank();
        assertThat(refusal.told().wayOut().en()).isNotBlank();
    }

    @Test
    void a_preliminary_result_is_open_for_review_for_the_stated_working_days() {
        // When
        YearOfResults results = published();

        // Then
        ResultVersion version = results.versions().getFirst();
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.step()).isEqualTo(ResultStep.PRELIMINARY);
        assertThat(version.reviewUntil()).isEqualTo(TEN_DAYS_ON);
        assertThat(version.by()).isEqualTo(OFFICER);
        assertThat(version.at()).isEqualTo(MONDAY);
        assertThat(version.reason()).isEqualTo(WHY);
        assertThat(version.previousDigest()).isNull();
        assertThat(version.figuresDigest()).isEqualTo(FIGURES.figures().digest());
        assertThat(version.schemeVersion()).isEqualTo(1);
        assertThat(version.lines()).isEqualTo(2);
        assertThat(version.rankedAbove()).isEqualTo(2);
        assertThat(version.changed()).isZero();
    }

    @Test
    void review_skips_public_holidays() {
        // Given the Friday before the holidays of the Ching Ming festival, 4 to 6 April 2026
        Instant friday = Instant.parse("2026-04-03T02:00:00Z");

        // When
        YearOfResults results = after(nothing(), new ResultCommand.Publish(5, WHY, OFFICER), FIGURES, friday);

        // Then 7, 8, 9, 10 and 13 April
        assertThat(results.versions().getFirst().reviewUntil()).isEqualTo(LocalDate.parse("2026-04-13"));
    }

    @Test
    void the_whole_road_makes_three_versions_each_holding_the_digest_of_the_one_before() {
        // When
        YearOfResults results = madeFinal();

        // Then
        assertThat(results.versions())
                .extracting(ResultVersion::step)
                .containsExactly(ResultStep.PRELIMINARY, ResultStep.CONFIRMED, ResultStep.FINAL);
        assertThat(results.versions()).extracting(ResultVersion::number).containsExactly(1, 2, 3);
        assertThat(results.versions())
                .extracting(ResultVersion::figuresDigest)
                .containsOnly(FIGURES.figures().digest());
        assertThat(results.versions().get(1).previousDigest())
                .isEqualTo(results.versions().get(0).digest());
        assertThat(results.versions().get(2).previousDigest())
                .isEqualTo(results.versions().get(1).digest());
        assertThat(results.findFinal()).contains(results.versions().get(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 61, 0, -1})
    void rejects_a_review_period_outside_5_to_60_working_days(int days) {
        assertRefused(
                decide(nothing(), new ResultCommand.Publish(days, WHY, OFFICER), FIGURES, MONDAY),
                "review-period-invalid",
                "5 至 60 个工作日",
                "5 to 60 working days, not " + days);
    }

    @Test
    void rejects_a_review_period_that_was_left_out_and_accepts_5_and_60() {
        assertRefused(
                decide(nothing(), new ResultCommand.Publish(null, WHY, OFFICER), FIGURES, MONDAY),
                "review-period-invalid",
                "没有写",
                "none are given");
        for (int days : new int[] {5, 60}) {
            assertThat(decide(nothing(), new ResultCommand.Publish(days, WHY, OFFICER), FIGURES, MONDAY))
                    .isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void rejects_a_step_without_a_reason_or_with_an_essay() {
        assertRefused(
                decide(nothing(), new ResultCommand.Publish(10, "  ", OFFICER), FIGURES, MONDAY),
                "reason-missing",
                "理由",
                "states its reason");
        assertRefused(
                decide(nothing(), new ResultCommand.Publish(10, "字".repeat(1001), OFFICER), FIGURES, MONDAY),
                "reason-too-long",
                "1001",
                "1001");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.Ground.class,
            names = {"NOT_ENDED", "OUTSIDE_PILOT", "NO_SCHEME"})
    void rejects_a_year_that_has_no_results(State.Ground ground) {
        String en = switch (ground) {
            case NOT_ENDED -> "has not ended";
            case OUTSIDE_PILOT -> "pilot term";
            default -> "no scheme";
        };
        assertRefused(decide(nothing(), PUBLISH, new Present.None(ground), MONDAY), "no-result", "年度结果", en);
    }

    @Test
    void rejects_publishing_before_the_list_is_confirmed() {
        Present.Figures unconfirmed = new Present.Figures(FIGURES.figures(), FIGURES.positions(), 3);
        assertRefused(decide(nothing(), PUBLISH, unconfirmed, MONDAY), "list-not-confirmed", "3 家企业未经确认", "3 members");
    }

    @Test
    void rejects_publishing_an_empty_list() {
        assertRefused(decide(nothing(), PUBLISH, figures(), MONDAY), "nobody-listed", "名单中没有企业", "No enterprise");
    }

    @Test
    void rejects_publishing_the_same_figures_again_at_every_step() {
        for (YearOfResults results : List.of(published(), confirmed(), madeFinal())) {
            assertRefused(
                    decide(results, PUBLISH, FIGURES, REVIEW_OVER),
                    "nothing-changed",
                    "完全相同",
                    "nothing new to publish");
        }
    }

    @Test
    void rejects_confirming_what_was_not_published() {
        assertRefused(decide(nothing(), by(PARK), FIGURES, MONDAY), "not-preliminary", "尚未公布", "No preliminary");
        assertRefused(decide(nothing(), CONFIRM, FIGURES, MONDAY), "not-preliminary", "尚未公布", "No preliminary");
        assertRefused(
                decide(confirmed(), CONFIRM, FIGURES, REVIEW_OVER), "not-preliminary", "不是初步结果", "confirmed, not");
    }

    @Test
    void rejects_confirming_on_the_last_day_of_review_and_accepts_the_day_after() {
        assertRefused(
                decide(published(), by(PARK), FIGURES, LAST_DAY_OF_REVIEW), "review-open", "2026-03-16", "2026-03-16");
        assertThat(decide(published(), by(PARK), FIGURES, REVIEW_OVER)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void rejects_a_park_without_members_and_a_park_that_confirmed_before() {
        assertRefused(
                decide(published(), by(ParkCode.of("110113-09")), FIGURES, REVIEW_OVER),
                "park-has-no-members",
                "110113-09",
                "110113-09");
        assertRefused(
                decide(bothParksConfirmed(), by(PARK), FIGURES, REVIEW_OVER),
                "park-confirmed-before",
                "已确认过",
                "has confirmed");
    }

    @Test
    void rejects_the_districts_confirmation_while_a_park_is_outstanding() {
        YearOfResults onePark = after(published(), by(PARK), FIGURES, REVIEW_OVER);
        assertRefused(
                decide(onePark, CONFIRM, FIGURES, REVIEW_OVER),
                "parks-outstanding",
                OTHER_PARK.value(),
                OTHER_PARK.value());
        assertThat(decide(bothParksConfirmed(), CONFIRM, FIGURES, REVIEW_OVER)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void rejects_confirming_and_finalising_figures_that_were_corrected_since() {
        for (ResultCommand command : List.of(by(PARK), CONFIRM)) {
            assertRefused(
                    decide(published(), command, CORRECTED, REVIEW_OVER),
                    "figures-changed",
                    "1 家企业",
                    "of 1 enterprises");
        }
        assertRefused(
                decide(confirmed(), FINALISE, CORRECTED, REVIEW_OVER), "figures-changed", "1 家企业", "of 1 enterprises");
    }

    @Test
    void a_correction_is_published_as_a_new_version_and_parks_confirm_anew() {
        // Given
        YearOfResults before = bothParksConfirmed();

        // When
        YearOfResults results = after(before, PUBLISH, CORRECTED, REVIEW_OVER);

        // Then
        ResultVersion second = results.versions().getLast();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.step()).isEqualTo(ResultStep.PRELIMINARY);
        assertThat(second.changed()).isEqualTo(1);
        assertThat(results.confirmingParks()).isEmpty();
        assertThat(before.confirmingParks()).containsExactlyInAnyOrder(PARK, OTHER_PARK);
    }

    @Test
    void a_final_result_stays_in_force_while_a_correction_of_it_is_under_review() {
        // When
        YearOfResults results = after(madeFinal(), PUBLISH, CORRECTED, REVIEW_OVER);

        // Then
        assertThat(results.findLatest().orElseThrow().step()).isEqualTo(ResultStep.PRELIMINARY);
        assertThat(results.findFinal().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void rejects_finalising_what_is_not_confirmed_or_final_already() {
        assertRefused(decide(nothing(), FINALISE, FIGURES, MONDAY), "not-confirmed", "尚未确认", "is not confirmed");
        assertRefused(decide(published(), FINALISE, FIGURES, REVIEW_OVER), "not-confirmed", "尚未确认", "is not confirmed");
        assertRefused(decide(madeFinal(), FINALISE, FIGURES, REVIEW_OVER), "not-confirmed", "已是最终结果", "final already");
    }

    // ---- missing inputs (DOMAIN 4)

    private static final Present.Figures WITH_MISSING =
            figures(line(1, PARK, "120.000000", "taxPerMu"), line(2, PARK, "110.000000"));

    private static YearOfResults publishedWithMissing() {
        return after(nothing(), PUBLISH, WITH_MISSING, MONDAY);
    }

    private static ResultCommand waive(@Nullable Set<CreditCode> enterprises) {
        return new ResultCommand.WaiveMissing(enterprises, "企业已停产，无法补报", OFFICER);
    }

    @Test
    void rejects_confirming_with_missing_inputs_until_they_are_waived() {
        // Given
        YearOfResults results = after(publishedWithMissing(), by(PARK), WITH_MISSING, REVIEW_OVER);
        assertRefused(decide(results, CONFIRM, WITH_MISSING, REVIEW_OVER), "missing-inputs", "缺数", "missing inputs");

        // When
        YearOfResults waived = after(results, waive(Set.of(code(1))), WITH_MISSING, REVIEW_OVER);

        // Then
        assertThat(waived.waivedFor(code(1))).containsExactly("taxPerMu");
        assertThat(decide(waived, CONFIRM, WITH_MISSING, REVIEW_OVER)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void waiving_changes_no_figure() {
        // When
        YearOfResults waived = after(publishedWithMissing(), waive(null), WITH_MISSING, MONDAY);

        // Then
        YearOfResults confirmed =
                after(after(waived, by(PARK), WITH_MISSING, REVIEW_OVER), CONFIRM, WITH_MISSING, REVIEW_OVER);
        assertThat(waived.versions()).isEqualTo(publishedWithMissing().versions());
        assertThat(confirmed.versions().getLast().figuresDigest())
                .isEqualTo(WITH_MISSING.figures().digest());
        assertThat(confirmed.versions().getLast().missing()).isEqualTo(1);
    }

    @Test
    void rejects_waiving_where_nothing_is_missing() {
        assertRefused(
                decide(publishedWithMissing(), waive(Set.of(code(1), code(2))), WITH_MISSING, MONDAY),
                "nothing-missing",
                code(2).value(),
                code(2).value());
        assertRefused(
                decide(
                        after(publishedWithMissing(), waive(null), WITH_MISSING, MONDAY),
                        waive(null),
                        WITH_MISSING,
                        MONDAY),
                "nothing-missing",
                "没有尚未核准",
                "Nothing is missing");
        assertRefused(
                decide(nothing(), waive(null), WITH_MISSING, MONDAY), "not-preliminary", "尚未公布", "No preliminary");
    }

    // ---- what is kept

    @Test
    void what_is_stored_is_read_back_the_same() {
        YearOfResults results = after(
                after(publishedWithMissing(), by(PARK), WITH_MISSING, REVIEW_OVER),
                waive(null),
                WITH_MISSING,
                REVIEW_OVER);
        byte[] stored = CanonicalJson.write(results.json());
        assertThat(YearOfResults.read((Json.Members) CanonicalJson.read(stored)))
                .isEqualTo(results);
        for (ResultLine line : WITH_MISSING.figures().lines()) {
            assertThat(ResultLine.read(line.json())).isEqualTo(line);
        }
    }

    @Test
    void the_digest_differs_where_a_figure_a_revision_the_scheme_or_a_member_differs() {
        String digest = FIGURES.figures().digest();
        ResultLine first = line(1, PARK, "120.000000");
        ResultLine second = line(2, OTHER_PARK, "110.000000");
        ResultLine otherRevision = new ResultLine(
                first.creditCode(),
                first.list(),
                first.park(),
                first.rank(),
                first.figure(),
                first.classCode(),
                first.terms(),
                List.of(new ResultLine.InputLine(
                        "taxPaid",
                        false,
                        List.of(new ResultLine.QuarterLine(
                                "2025Q4",
                                "120.000000",
                                List.of("from-year-to-date"),
                                List.of(code(1) + ".taxPaid.2025Q4.tax.2"))))));
        FrozenFigures otherScheme = new FrozenFigures(
                SHUNYI,
                YEAR,
                "110113-2025",
                2,
                FIGURES.figures().classes(),
                FIGURES.figures().lines());

        assertThat(List.of(
                        digest,
                        CORRECTED.figures().digest(),
                        figures(otherRevision, second).figures().digest(),
                        otherScheme.digest(),
                        figures(first).figures().digest()))
                .doesNotHaveDuplicates();
        // the order in which lines are given says nothing
        assertThat(figures(second, first).figures().digest()).isEqualTo(digest);
    }
}
