package io.hengzhi.appeal.review;

import static io.hengzhi.appeal.review.Lichuan.decide;
import static io.hengzhi.appeal.review.Lichuan.filed;
import static io.hengzhi.appeal.review.Lichuan.filing;
import static io.hengzhi.appeal.review.Lichuan.findAgainst;
import static io.hengzhi.appeal.review.Lichuan.findFor;
import static io.hengzhi.appeal.review.Lichuan.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.appeal.review.domain.Actor;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealCommand;
import io.hengzhi.appeal.review.domain.AppealRules;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.EvidenceType;
import io.hengzhi.appeal.review.domain.FilingContext;
import io.hengzhi.appeal.review.domain.FilingContext.Registration;
import io.hengzhi.appeal.review.domain.Outcome;
import io.hengzhi.appeal.review.domain.Refusal;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every reason to refuse, each beside the nearest wish that is granted. */
class RefusalTest {

    /**
     * @param because the rule
     * @param refused what it refuses
     * @param control the same wish without the obstacle
     */
    private record Case(String because, Class<? extends Refusal> reason, Outcome refused, Outcome control) {}

    private static final AppealSubject LAND = new AppealSubject.OfFact(Lichuan.LAND);
    private static final CreditCode OTHER = CreditCode.withCheckCharacter("91110113MA0HE0002");
    private static final Outcome GRANTED = Lichuan.file(filing());

    /** Refused before a domain rule is asked: at the door, and by the use case that knows the keys. */
    private static final Set<Class<? extends Refusal>> ELSEWHERE = Set.of(
            Refusal.SubjectMissing.class,
            Refusal.InvalidSubject.class,
            Refusal.IdempotencyKeyInvalid.class,
            Refusal.IdempotencyKeyReused.class);

    private static List<Case> filingCases() {
        return List.of(
                new Case(
                        "an enterprise objects to its own facts only",
                        Refusal.FactNotYours.class,
                        Lichuan.file(filing(
                                new AppealSubject.OfFact(new FactId(
                                        OTHER,
                                        Lichuan.LAND.quantity(),
                                        Lichuan.LAND.quarter(),
                                        Lichuan.LAND.bureau(),
                                        1,
                                        0)),
                                Lichuan.STATEMENT,
                                null,
                                null)),
                        GRANTED),
                new Case(
                        "nobody objects to a fact that was never accepted",
                        Refusal.NoSuchFact.class,
                        Lichuan.file(filing(
                                new AppealSubject.OfFact(Lichuan.fact("landArea", "2025Q4", "natural-resources", 2)),
                                Lichuan.STATEMENT,
                                null,
                                null)),
                        GRANTED),
                new Case(
                        "a period that has not ended has no result",
                        Refusal.PeriodNotEnded.class,
                        Lichuan.file(Lichuan.againstResult("2026Q4")),
                        Lichuan.file(Lichuan.againstResult("2026Q3"))),
                new Case(
                        "an objection says what is wrong",
                        Refusal.StatementMissing.class,
                        Lichuan.file(filing(LAND, " \n", "98.1", "亩")),
                        GRANTED),
                new Case(
                        "a statement is one that people read",
                        Refusal.StatementTooLong.class,
                        Lichuan.file(filing(LAND, "字".repeat(2_001), null, null)),
                        Lichuan.file(filing(LAND, "字".repeat(2_000), null, null))),
                new Case(
                        "an enterprise that the registry does not have belongs to no district",
                        Refusal.EnterpriseNotRegistered.class,
                        fileWith(null),
                        GRANTED),
                new Case(
                        "without a park or township nobody can investigate",
                        Refusal.NoParkAssigned.class,
                        fileWith(new Registration("砺川精密传动", Lichuan.SHUNYI, null)),
                        GRANTED),
                new Case(
                        "one objection to a fact is open at a time",
                        Refusal.AlreadyOpen.class,
                        AppealRules.file(filing(), Lichuan.context(take(filed(), findAgainst())), Lichuan.NOW),
                        AppealRules.file(
                                filing(),
                                Lichuan.context(take(take(filed(), findAgainst()), Lichuan.reject())),
                                Lichuan.NOW)),
                new Case(
                        "a value without its unit means nothing",
                        Refusal.ValueWithoutUnit.class,
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, "98.1", null)),
                        GRANTED),
                new Case(
                        "a unit without a value means nothing",
                        Refusal.UnitWithoutValue.class,
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, null, "亩")),
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, null, null))),
                new Case(
                        "a result is computed, so nobody proposes a value for it",
                        Refusal.ValueForResult.class,
                        Lichuan.file(filing(Lichuan.againstResult("2025").subject(), "名次不符。", "120", "分")),
                        Lichuan.file(Lichuan.againstResult("2025"))),
                new Case(
                        "a value is a plain decimal",
                        Refusal.InvalidValue.class,
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, "98,10", "亩")),
                        GRANTED),
                new Case(
                        "land cannot be negative, tax may be refunded",
                        Refusal.NegativeNotAllowed.class,
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, "-1", "亩")),
                        Lichuan.file(filing(new AppealSubject.OfFact(Lichuan.TAX), Lichuan.STATEMENT, "-1", "万元"))),
                new Case(
                        "a unit is one that the quantity is reported in",
                        Refusal.UnitNotAccepted.class,
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, "98.1", "万元")),
                        Lichuan.file(filing(LAND, Lichuan.STATEMENT, "65400", "平方米"))));
    }

    private static List<Case> stepCases() {
        Appeal filed = filed();
        Appeal found = take(filed, findFor("98.1", "亩"));
        Appeal withoutClaim = filed(filing(LAND, Lichuan.STATEMENT, null, null));
        Actor both = Lichuan.PARK;
        return List.of(
                new Case(
                        "what is decided stays decided",
                        Refusal.AppealClosed.class,
                        decide(take(found, Lichuan.uphold()), Lichuan.withdraw()),
                        decide(found, Lichuan.withdraw())),
                new Case(
                        "evidence is a text or a file",
                        Refusal.EvidenceEmpty.class,
                        decide(filed, Lichuan.text("  ")),
                        decide(filed, Lichuan.text("附退地协议。"))),
                new Case(
                        "a long text is a file",
                        Refusal.EvidenceTextTooLong.class,
                        decide(filed, Lichuan.text("字".repeat(5_001))),
                        decide(filed, Lichuan.text("字".repeat(5_000)))),
                new Case(
                        "a file has at most 10 MB",
                        Refusal.EvidenceTooLarge.class,
                        decide(filed, Lichuan.file("a.pdf", pdfOf(10 * 1024 * 1024 + 1))),
                        decide(filed, Lichuan.file("a.pdf", pdfOf(10 * 1024 * 1024)))),
                new Case(
                        "a program is no evidence, whatever it is called",
                        Refusal.EvidenceTypeNotAccepted.class,
                        decide(filed, Lichuan.file("退地协议.pdf", Files.PROGRAM)),
                        decide(filed, Lichuan.file("退地协议.pdf", Files.PDF))),
                new Case(
                        "twenty pieces of evidence are enough",
                        Refusal.TooMuchEvidence.class,
                        decide(withEvidence(20), Lichuan.text("one more")),
                        decide(withEvidence(19), Lichuan.text("one more"))),
                new Case(
                        "a finding rests on the evidence that was there",
                        Refusal.EvidenceClosed.class,
                        decide(found, Lichuan.text("late")),
                        decide(filed, Lichuan.text("in time"))),
                new Case(
                        "a finding gives its reason",
                        Refusal.ReasonMissing.class,
                        decide(filed, new AppealCommand.GiveFinding(true, " ", "98.1", "亩", Lichuan.PARK)),
                        decide(filed, findFor("98.1", "亩"))),
                new Case(
                        "a decision gives its reason",
                        Refusal.ReasonMissing.class,
                        decide(found, new AppealCommand.Decide(true, null, Lichuan.DISTRICT)),
                        decide(found, Lichuan.uphold())),
                new Case(
                        "a reason is one that people read",
                        Refusal.ReasonTooLong.class,
                        decide(found, new AppealCommand.Decide(false, "字".repeat(2_001), Lichuan.DISTRICT)),
                        decide(found, new AppealCommand.Decide(false, "字".repeat(2_000), Lichuan.DISTRICT))),
                new Case(
                        "the reason of a withdrawal too",
                        Refusal.ReasonTooLong.class,
                        decide(found, new AppealCommand.Withdraw("字".repeat(2_001), Lichuan.ENTERPRISE)),
                        decide(found, Lichuan.withdraw())),
                new Case(
                        "a finding for the enterprise names a value when nobody has",
                        Refusal.FindingNeedsValue.class,
                        decide(withoutClaim, findFor(null, null)),
                        decide(withoutClaim, findFor("98.1", "亩"))),
                new Case(
                        "a finding's value without a unit, when nobody has named one",
                        Refusal.ValueWithoutUnit.class,
                        decide(withoutClaim, findFor("98.1", null)),
                        decide(filed, findFor("98.1", null))),
                new Case(
                        "a finding against the enterprise changes nothing and names no value",
                        Refusal.ValueOnlyWithFindingFor.class,
                        decide(filed, new AppealCommand.GiveFinding(false, "一致。", "142.5", "亩", Lichuan.PARK)),
                        decide(filed, findAgainst())),
                new Case(
                        "the district decides after the park has found",
                        Refusal.FindingMissing.class,
                        decide(take(filed, Lichuan.parkText("查看中。")), Lichuan.uphold()),
                        decide(found, Lichuan.uphold())),
                new Case(
                        "who found does not decide, even when another finding followed",
                        Refusal.DeciderGaveFinding.class,
                        decide(
                                take(
                                        found,
                                        new AppealCommand.GiveFinding(
                                                false,
                                                "复核不符。",
                                                null,
                                                null,
                                                new Actor("park-officer-2", "他人", "林河工业园", "park-officer"))),
                                new AppealCommand.Decide(false, "证据不足。", both)),
                        decide(found, new AppealCommand.Decide(false, "证据不足。", Lichuan.DISTRICT))),
                new Case(
                        "a correction is ordered to a value that was investigated",
                        Refusal.NothingToOrder.class,
                        decide(take(filed, findAgainst()), Lichuan.uphold()),
                        decide(take(filed, findAgainst()), Lichuan.reject())));
    }

    @TestFactory
    List<DynamicTest> refuses_with_its_reason_and_grants_without_the_obstacle() {
        List<Case> cases = new ArrayList<>(filingCases());
        cases.addAll(stepCases());
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.because(), () -> {
                    assertThat(each.refused())
                            .isInstanceOfSatisfying(
                                    Outcome.Rejected.class,
                                    rejected -> assertThat(rejected.refusal()).isInstanceOf(each.reason()));
                    assertThat(each.control()).isInstanceOf(Outcome.Accepted.class);
                    assertTold(((Outcome.Rejected) each.refused()).refusal());
                }))
                .toList();
    }

    /** What is wrong and what to do about it, in Chinese and in English. */
    static void assertTold(Refusal refusal) {
        Refusal.Told told = refusal.told();
        assertThat(refusal.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(told.text().zh()).matches(".*\\p{IsHan}.*");
        assertThat(told.text().en()).matches("[A-Z\\d].*");
        assertThat(told.wayOut().zh()).matches(".*\\p{IsHan}.*");
        assertThat(told.wayOut().en()).matches("[A-Z].*\\.");
    }

    @Test
    void every_reason_there_is_has_its_case() {
        // Given
        Set<Class<?>> all =
                Arrays.stream(Refusal.class.getPermittedSubclasses()).collect(Collectors.toSet());

        // When
        Set<Class<?>> shown = new java.util.HashSet<>(ELSEWHERE);
        filingCases().forEach(each -> shown.add(each.reason()));
        stepCases().forEach(each -> shown.add(each.reason()));

        // Then
        assertThat(shown).isEqualTo(all);
    }

    @Test
    void a_file_is_what_its_bytes_say_and_only_workbooks_and_documents_need_their_name() {
        assertThat(EvidenceType.recognise(Files.PDF, "x.exe")).contains(EvidenceType.PDF);
        assertThat(EvidenceType.recognise(Files.PNG, "x")).contains(EvidenceType.PNG);
        assertThat(EvidenceType.recognise(Files.JPEG, "x")).contains(EvidenceType.JPEG);
        assertThat(EvidenceType.recognise(Files.ZIP, "x.XLSX")).contains(EvidenceType.WORKBOOK);
        assertThat(EvidenceType.recognise(Files.ZIP, "x.docx")).contains(EvidenceType.DOCUMENT);
        assertThat(EvidenceType.recognise("面积,98.1\n".getBytes(StandardCharsets.UTF_8), "x.csv"))
                .contains(EvidenceType.TEXT);
        assertThat(EvidenceType.recognise(Files.ZIP, "x.zip")).isEmpty();
        assertThat(EvidenceType.recognise(Files.PROGRAM, "x.txt")).isEmpty();
        assertThat(EvidenceType.recognise(new byte[] {(byte) 0xc3, 0x28}, "x.txt"))
                .isEmpty();
    }

    private static Outcome fileWith(@Nullable Registration registration) {
        return AppealRules.file(
                filing(),
                new FilingContext(Lichuan.CODE, registration, Lichuan.catalogue(), Set.of(Lichuan.LAND), List.of()),
                Lichuan.NOW);
    }

    private static Appeal withEvidence(int pieces) {
        Appeal appeal = filed();
        for (int i = 0; i < pieces; i++) {
            appeal = take(appeal, Lichuan.text("证据 " + i));
        }
        return appeal;
    }

    private static byte[] pdfOf(int size) {
        return Arrays.copyOf(Files.PDF, size);
    }
}
