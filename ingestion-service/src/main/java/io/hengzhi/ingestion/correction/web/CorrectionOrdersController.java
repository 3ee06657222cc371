package io.hengzhi.ingestion.correction.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.contract.ingestion.FactAccepted;
import io.hengzhi.ingestion.correction.application.AnswerCorrectionOrder;
import io.hengzhi.ingestion.correction.application.AnswerCorrectionOrder.Outcome;
import io.hengzhi.ingestion.correction.application.CorrectionOrders;
import io.hengzhi.ingestion.correction.domain.CorrectionOrder;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.ledger.application.Ledger;
import io.hengzhi.ingestion.listing.ListQuestion;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.Basis;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Cursor;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A bureau sees and answers the orders of upheld objections against its facts. */
@RestController
@RequestMapping("/api/v1/correction-orders")
final class CorrectionOrdersController {

    private static final int REASON_LENGTH_MAX = 1_000;

    private final CorrectionOrders orders;
    private final AnswerCorrectionOrder answerCorrectionOrder;
    private final Ledger ledger;
    private final CityReference reference;

    CorrectionOrdersController(
            CorrectionOrders orders,
            AnswerCorrectionOrder answerCorrectionOrder,
            Ledger ledger,
            CityReference reference) {
        this.orders = orders;
        this.answerCorrectionOrder = answerCorrectionOrder;
        this.ledger = ledger;
        this.reference = reference;
    }

    /**
     * The corrected value. Left out: value and unit are what the investigation proposed, the basis is the reported one.
     *
     * @param basis {@code own} or {@code yearToDate}
     * @param quarter may repeat the order's quarter, nothing else
     * @param withdrawn true in place of a value: the fact is withdrawn
     */
    record Acceptance(
            @Nullable String value,
            @Nullable String unit,
            @Nullable String basis,
            @Nullable String quarter,
            @Nullable Boolean withdrawn) {}

    /** Why the bureau stands by its fact. */
    record Refusal(@Nullable String reason) {}

    @GetMapping
    @Permitted(Operation.READ_CORRECTION_ORDERS)
    Disclosed<Page<CorrectionOrderView>> list(
            @RequestParam(name = "limit", defaultValue = "" + Page.LIMIT_DEFAULT) int limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            Caller caller) {
        ListQuestion.limit(limit);
        CorrectionOrders.Part part = orders.list(bureauOf(caller), limit, cursor == null ? null : position(cursor));
        CorrectionOrders.Position next = part.next();
        return Disclosed.of(
                new Page<>(
                        part.items().stream().map(this::view).toList(),
                        next == null ? null : Cursor.encode(next.month(), next.key())),
                part.items().stream().map(CorrectionOrder::enterprise).toList(),
                part.items().size());
    }

    @PostMapping("/{id}/acceptance")
    @Permitted(Operation.ANSWER_CORRECTION_ORDER)
    Disclosed<CorrectionOrderView> accept(
            @PathVariable("id") String id, @RequestBody Acceptance acceptance, Caller caller) {
        CorrectionOrders.Versioned found = own(id, caller);
        return answered(answerCorrectionOrder.accept(found, correction(found.order(), acceptance), caller.actor()));
    }

    @PostMapping("/{id}/refusal")
    @Permitted(Operation.ANSWER_CORRECTION_ORDER)
    Disclosed<CorrectionOrderView> refuse(@PathVariable("id") String id, @RequestBody Refusal refusal, Caller caller) {
        String reason = refusal.reason() == null ? "" : refusal.reason().strip();
        if (reason.isEmpty() || reason.length() > REASON_LENGTH_MAX) {
            throw invalidBody(
                    "reason",
                    "请写明理由，最多 " + REASON_LENGTH_MAX + " 字。",
                    "Give a reason of at most " + REASON_LENGTH_MAX + " characters.");
        }
        return answered(answerCorrectionOrder.refuse(own(id, caller), reason, caller.actor()));
    }

    private static BureauCode bureauOf(Caller caller) {
        BureauCode bureau = caller.bureau();
        if (bureau == null || !caller.scope().coversBureau(bureau)) {
            throw Problems.notFound();
        }
        return bureau;
    }

    private CorrectionOrders.Versioned own(String id, Caller caller) {
        BureauCode bureau = bureauOf(caller);
        return orders.find(id)
                .filter(found -> found.order().bureau().equals(bureau))
                .orElseThrow(Problems::notFound);
    }

    private static CorrectionOrders.Position position(String cursor) {
        List<String> parts = valueOf(Cursor.decode(cursor, 2), "cursor");
        return new CorrectionOrders.Position(parts.get(0), parts.get(1));
    }

    private ReportedFact correction(CorrectionOrder order, Acceptance given) {
        if (given.quarter() != null
                && !given.quarter().equals(order.fact().quarter().toString())) {
            throw invalidBody(
                    "quarter",
                    "更正单针对 " + order.fact().quarter() + "，不能更正其他季度。",
                    "The order is about " + order.fact().quarter() + ", no other quarter can be corrected by it.");
        }
        if (Boolean.TRUE.equals(given.withdrawn())) {
            if (given.value() != null || given.unit() != null) {
                throw invalidBody("withdrawn", "撤回时不写 value、unit。", "With withdrawn, value and unit are left out.");
            }
            return order.withdrawal();
        }
        String value = given.value() == null ? order.proposedValue() : given.value();
        if (value == null) {
            throw invalidBody("value", "请写明更正后的数值。", "Give the corrected value.");
        }
        String unit = given.unit() != null
                ? given.unit()
                : given.value() == null && order.proposedUnit() != null
                        ? order.proposedUnit()
                        : quantityOf(order).map(Quantity::unit).orElse("");
        return order.correction(value, unit, basis(order, given.basis()));
    }

    private Basis basis(CorrectionOrder order, @Nullable String given) {
        return switch (given) {
            case null -> objectedTo(order).map(fact -> fact.cell().basis()).orElse(Basis.OWN);
            case "own" -> Basis.OWN;
            case "yearToDate" -> Basis.YEAR_TO_DATE;
            default -> throw invalidBody("basis", "basis 应为 own 或 yearToDate。", "A basis is own or yearToDate.");
        };
    }

    private Optional<FactAccepted> objectedTo(CorrectionOrder order) {
        FactId id = order.fact();
        return ledger.listBeside(id).stream()
                .filter(fact -> fact.cell().id().equals(id))
                .findFirst();
    }

    private Optional<Quantity> quantityOf(CorrectionOrder order) {
        return reference.catalogue().findQuantity(order.fact().quantity());
    }

    private CorrectionOrderView view(CorrectionOrder order) {
        return CorrectionOrderView.of(
                order,
                quantityOf(order).map(Quantity::name).orElseGet(() -> nameless(order)),
                objectedTo(order).orElse(null));
    }

    private static BilingualText nameless(CorrectionOrder order) {
        String code = order.fact().quantity().value();
        return BilingualText.of(code, code);
    }

    private Disclosed<CorrectionOrderView> answered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(CorrectionOrder order) -> Disclosed.one(view(order), order.enterprise());
            case Outcome.InConflict(CorrectionOrder.State state) ->
                throw Problem.of(ProblemType.CONFLICT)
                        .detail(
                                "更正单已有答复，状态为 " + state.text() + "。",
                                "The order has been answered, it is " + state.text() + ".")
                        .wayOut(
                                "查看更正单；如需再改，请以更高修订号上报。",
                                "Look at the order; to change the fact again, report it with a higher revision.")
                        .exception();
            case Outcome.WouldBeRefused(var refusal) ->
                throw Problem.of(ProblemType.RULE_BROKEN)
                        .code(refusal.code())
                        .rule(refusal.code())
                        .field(refusal.field().replace("facts[0].", ""))
                        .detail(refusal.text())
                        .wayOut(refusal.wayOut().zh(), refusal.wayOut().en())
                        .exception();
        };
    }

    private static RuntimeException invalidBody(String field, String zh, String en) {
        return Problem.of(ProblemType.INVALID_BODY).field(field).detail(zh, en).exception();
    }
}
