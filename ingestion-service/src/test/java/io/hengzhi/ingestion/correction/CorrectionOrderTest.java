package io.hengzhi.ingestion.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Answer;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.CarriedOut;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.Decision;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder.State;
import io.hengzhi.ingestion.correction.json.JsonCorrectionMessages;
import io.hengzhi.ingestion.intake.SampleCatalogue;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.FactId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a bureau may answer to an order, and what follows. */
class CorrectionOrderTest {

    private static final Instant NOW = Instant.parse("2026-01-21T02:00:00Z");
    private static final CorrectionOrder ORDER = Orders.order("CO-1");
    private static final ReportedFact CORRECTION = ORDER.correction("80", "万元", Basis.OWN);

    @Test
    void a_correction_keeps_the_bureaus_revision_and_takes_the_next_correction_number() {
        assertThat(CORRECTION.revision()).isEqualTo(4);
        assertThat(CORRECTION.correction()).isEqualTo(1);
        assertThat(CORRECTION.correctionOrder()).isEqualTo("CO-1");
    }

    @Test
    void an_open_order_can_be_accepted() {
        CorrectionOrder accepted = answered(ORDER.accept(CORRECTION, "bureau-tax", NOW));

        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.answer()).isEqualTo(new Answer.Accepted("bureau-tax", NOW, CORRECTION));
    }

    @Test
    void an_open_order_can_be_refused_with_a_reason() {
        CorrectionOrder refused = answered(ORDER.refuse("税票核对无误", "bureau-tax", NOW));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        CorrectionOrder accepted = answered(ORDER.accept(CORRECTION, "bureau-tax", NOW));

        assertThat(accepted.accept(CORRECTION, "bureau-tax", NOW.plusSeconds(9)))
                .isEqualTo(new Decision.AnsweredBefore(accepted));
    }

    @Test
    void another_answer_is_not_taken() {
        CorrectionOrder accepted = answered(ORDER.accept(CORRECTION, "bureau-tax", NOW));

        assertThat(accepted.accept(ORDER.correction("81", "万元", Basis.OWN), "bureau-tax", NOW))
                .isEqualTo(new Decision.AnsweredOtherwise(State.ACCEPTED));
        assertThat(accepted.refuse("税票核对无误", "bureau-tax", NOW))
                .isEqualTo(new Decision.AnsweredOtherwise(State.ACCEPTED));
    }

    @Test
    void an_order_is_carried_out_by_a_fact_of_its_slot_that_names_it_and_by_no_other() {
        CarriedOut own = carriedOut("91110113MA0HE0001W.taxPaid.2025Q3.tax.4-1");
        CarriedOut otherQuarter = carriedOut("91110113MA0HE0001W.taxPaid.2025Q2.tax.4-1");

        assertThat(ORDER.carriedOutBy(Optional.of(own)).state()).isEqualTo(State.CARRIED_OUT);
        assertThat(ORDER.carriedOutBy(Optional.of(otherQuarter)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void the_message_of_an_acceptance_is_accepted_by_the_intake_and_always_the_same() {
        // Given
        Answer.Accepted answer = new Answer.Accepted("bureau-tax", NOW, CORRECTION);

        // When
        WireEvent message = new JsonCorrectionMessages().messageOf(ORDER, answer);
        Verdict verdict = judged(message);

        // Then
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Accepted.class, accepted -> {
            FactAccepted event = accepted.event();
            assertThat(event.cell().id()).hasToString("91110113MA0HE0001W.taxPaid.2025Q3.tax.4-1");
            assertThat(event.cell().value()).hasToString("80.000000");
            assertThat(event.correctionOrder()).isEqualTo("CO-1");
            assertThat(event.messageId()).isEqualTo("CO-1");
        });
        assertThat(new JsonCorrectionMessages().messageOf(ORDER, answer).encode())
                .isEqualTo(message.encode());
    }

    @Test
    void the_message_of_a_withdrawal_is_accepted_by_the_intake() {
        WireEvent message = new JsonCorrectionMessages()
                .messageOf(ORDER, new Answer.Accepted("bureau-tax", NOW, ORDER.withdrawal()));

        assertThat(judged(message))
                .isInstanceOfSatisfying(
                        Verdict.Accepted.class,
                        accepted -> assertThat(accepted.event().cell().isWithdrawal())
                                .isTrue());
    }

    private static Verdict judged(WireEvent message) {
        return Judgement.judge(
                        new ReceivedMessage(
                                new RecordPlace(message.topic().name(), 0, 1),
                                ORDER.bureau(),
                                NOW,
                                message.key(),
                                new CloudEventAttributes(
                                        "1.0",
                                        message.id(),
                                        message.source(),
                                        message.type(),
                                        message.time().toString(),
                                        message.contentType()),
                                new BureauMessageReader().read(message.encode()),
                                message.encode()),
                        SampleCatalogue.catalogue(),
                        code -> true)
                .getFirst();
    }

    private static CarriedOut carriedOut(String fact) {
        return new CarriedOut(FactId.parse(fact).orElseThrow(), NOW);
    }

    private static CorrectionOrder answered(Decision decision) {
        if (decision instanceof Decision.Answered(CorrectionOrder order)) {
            return order;
        }
        throw new AssertionError(decision.toString());
    }
}
