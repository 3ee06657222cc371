package io.hengzhi.appeal.review;

import io.hengzhi.appeal.review.domain.Actor;
import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.appeal.review.domain.AppealCommand;
import io.hengzhi.appeal.review.domain.AppealEvent;
import io.hengzhi.appeal.review.domain.AppealRules;
import io.hengzhi.appeal.review.domain.AppealSubject;
import io.hengzhi.appeal.review.domain.Filing;
import io.hengzhi.appeal.review.domain.FilingContext;
import io.hengzhi.appeal.review.domain.FilingContext.Registration;
import io.hengzhi.appeal.review.domain.Outcome;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 砺川精密传动 (fictional) of the park 110113-01 objects to its land area of 142.50 mu: it is 98.10. */
public final class Lichuan {

    public static final CreditCode CODE = CreditCode.withCheckCharacter("91110113MA0HE0001");
    public static final DistrictCode SHUNYI = new DistrictCode("110113");
    public static final ParkCode LINHE = new ParkCode("110113-01");
    public static final FactId LAND = fact("landArea", "2025Q4", "natural-resources", 1);
    public static final FactId TAX = fact("taxPaid", "2025Q4", "tax", 1);
    public static final Instant NOW = Instant.parse("2026-11-23T02:24:00Z");

    public static final Actor ENTERPRISE = new Actor("enterprise", "陶景行", "砺川精密传动", "enterprise");
    public static final Actor PARK = new Actor("park-officer", "高以宁", "林河工业园", "park-officer");
    public static final Actor DISTRICT = new Actor("district-officer", "邵庭兰", "区经信局", "district-officer");

    public static final String STATEMENT = "东侧地块已于 2024 年退还，占地面积应为 98.10 亩。";

    private Lichuan() {}

    public static FactId fact(String quantity, String quarter, String bureau, long revision) {
        return new FactId(CODE, QuantityCode.of(quantity), Quarter.of(quarter), BureauCode.of(bureau), revision, 0);
    }

    public static Catalogue catalogue() {
        return new Catalogue(
                1,
                List.of(),
                List.of(),
                List.of(
                        quantity("landArea", "亩", Quantity.Kind.STOCK, false, "natural-resources,park", "亩,公顷,平方米"),
                        quantity("taxPaid", "万元", Quantity.Kind.FLOW, true, "tax", "万元,元,亿元")),
                List.of(),
                List.of(),
                List.of());
    }

    private static Quantity quantity(
            String code, String unit, Quantity.Kind kind, boolean negative, String owners, String units) {
        return new Quantity(
                QuantityCode.of(code),
                BilingualText.of(code, code),
                unit,
                kind,
                Quantity.Frequency.QUARTERLY,
                negative,
                Stream.of(owners.split(",")).map(BureauCode::of).toList(),
                List.of(units.split(",")));
    }

    public static Filing filing() {
        return filing(new AppealSubject.OfFact(LAND), STATEMENT, "98.10", "亩");
    }

    public static Filing filing(
            AppealSubject subject, @Nullable String statement, @Nullable String value, @Nullable String unit) {
        return new Filing(subject, statement, value, unit, ENTERPRISE);
    }

    public static Filing againstResult(String period) {
        return filing(new AppealSubject.OfResult(CODE, Period.of(period)), "名次与我方测算不符。", null, null);
    }

    public static FilingContext context(Appeal... earlier) {
        return new FilingContext(
                CODE, new Registration("砺川精密传动", SHUNYI, LINHE), catalogue(), Set.of(LAND, TAX), List.of(earlier));
    }

    public static Outcome file(Filing filing) {
        return AppealRules.file(filing, context(), NOW);
    }

    /** The objection as filed. */
    public static Appeal filed() {
        return after(file(filing()));
    }

    public static Appeal filed(Filing filing) {
        return after(file(filing));
    }

    public static Appeal filedAgainst(FactId fact) {
        FilingContext known = new FilingContext(
                CODE, new Registration("砺川精密传动", SHUNYI, LINHE), catalogue(), Set.of(fact), List.of());
        return after(AppealRules.file(filing(new AppealSubject.OfFact(fact), STATEMENT, null, null), known, NOW));
    }

    private static Appeal after(Outcome outcome) {
        return Appeal.begin(
                (AppealEvent.Filed) ((Outcome.Accepted) outcome).events().getFirst());
    }

    public static Outcome decide(Appeal appeal, AppealCommand command) {
        return AppealRules.decide(appeal, command, catalogue(), NOW);
    }

    /** The objection after a step that must be possible. */
    public static Appeal take(Appeal appeal, AppealCommand command) {
        Appeal next = appeal;
        for (AppealEvent event : ((Outcome.Accepted) decide(appeal, command)).events()) {
            next = next.apply(event);
        }
        return next;
    }

    public static AppealCommand text(String text) {
        return new AppealCommand.AddEvidence(text, null, new byte[0], false, ENTERPRISE);
    }

    public static AppealCommand file(@Nullable String name, byte[] content) {
        return new AppealCommand.AddEvidence(null, name, content, false, ENTERPRISE);
    }

    public static AppealCommand parkText(String text) {
        return new AppealCommand.AddEvidence(text, null, new byte[0], true, PARK);
    }

    public static AppealCommand findFor(@Nullable String value, @Nullable String unit) {
        return new AppealCommand.GiveFinding(true, "现场核实属实。", value, unit, PARK);
    }

    public static AppealCommand findAgainst() {
        return new AppealCommand.GiveFinding(false, "宗地图与上报一致。", null, null, PARK);
    }

    public static AppealCommand uphold() {
        return new AppealCommand.Decide(true, "采信核实意见。", DISTRICT);
    }

    public static AppealCommand reject() {
        return new AppealCommand.Decide(false, "证据不足。", DISTRICT);
    }

    public static AppealCommand withdraw() {
        return new AppealCommand.Withdraw(null, ENTERPRISE);
    }
}
