package io.hengzhi.ingestion.submission.domain;

import io.hengzhi.contract.Topics;
import io.hengzhi.contract.ingestion.FactRejected;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.MessageContent;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.ReportedFact;
import io.hengzhi.ingestion.intake.domain.UnknownEnterprise;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.submission.domain.ColumnMeaning.Role;
import io.hengzhi.ingestion.submission.domain.RowFlaws.Flaw;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.workbook.CellAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The intake's own judgement of the message that a row would become: the same rules, told by cells instead of paths.
 *
 * @param now in place of the broker's record time
 */
public record RowJudgement(
        BureauCode bureau, Mapping mapping, Catalogue catalogue, Predicate<CreditCode> isRegistered, Instant now) {

    private static final byte[] NO_BODY = new byte[0];
    private static final Pattern FACT_PATH = Pattern.compile("facts\\[(\\d+)\\](?:\\.(\\w+))?");
    private static final String UNKNOWN_ENTERPRISE = new UnknownEnterprise().code();

    /** What the rules say. */
    public sealed interface Outcome {

        /** @param cells canonical, in the order of the row's facts, under provisional revisions */
        record Acceptable(List<ReportedCell> cells) implements Outcome {}

        record Refused(RowFlaws flaws) implements Outcome {}
    }

    public Outcome judge(SubmittedRow row) {
        List<ReportedCell> cells = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (Verdict verdict : Judgement.judge(messageOf(row), catalogue, isRegistered)) {
            switch (verdict) {
                case Verdict.Accepted accepted -> cells.add(accepted.event().cell());
                case Verdict.Refused refused -> flaws.add(flaw(row, refused.event()));
            }
        }
        return flaws.isEmpty()
                ? new Outcome.Acceptable(List.copyOf(cells))
                : new Outcome.Refused(new RowFlaws(row.number(), row.creditCode(), flaws));
    }

    private ReceivedMessage messageOf(SubmittedRow row) {
        List<ReportedFact> facts = row.reported(Collections.nCopies(row.facts().size(), 1L));
        return new ReceivedMessage(
                new RecordPlace(Topics.facts(bureau).name(), 0, 0),
                bureau,
                now,
                row.creditCode(),
                new CloudEventAttributes(
                        "1.0",
                        "row-" + row.number(),
                        "/bureaus/" + bureau,
                        CloudEventAttributes.FACTS_REPORTED,
                        now.toString(),
                        "application/json"),
                new MessageContent.Facts(
                        row.creditCode(),
                        facts.stream()
                                .<MessageContent.Entry>map(fact -> new MessageContent.Entry.Readable(fact, ""))
                                .toList()),
                NO_BODY);
    }

    private Flaw flaw(SubmittedRow row, FactRejected refusal) {
        int column = columnOf(row, refusal.field());
        String cell = new CellAddress(row.number(), column).toString();
        BilingualText wayOut = refusal.code().equals(UNKNOWN_ENTERPRISE)
                ? BilingualText.of(
                        "请核对代码；如代码无误，待企业列入名录后重新上传本行。",
                        "Check the code; if it is right, upload the row again once the enterprise is registered.")
                : refusal.wayOut();
        return new Flaw(
                column,
                new Fault(
                        refusal.code(),
                        BilingualText.of(
                                "单元格 " + cell + "：" + refusal.text().zh() + wayOut.zh(),
                                "Cell " + cell + ": " + refusal.text().en() + " " + wayOut.en())));
    }

    /** The cell that a path of the message came from. */
    private int columnOf(SubmittedRow row, String path) {
        Matcher fact = FACT_PATH.matcher(path);
        if (!fact.matches()) {
            return column(Role.CREDIT_CODE, 0);
        }
        int value = row.facts().get(Integer.parseInt(fact.group(1))).valueColumn();
        return switch (fact.group(2) == null ? "" : fact.group(2)) {
            case "quarter" -> column(Role.QUARTER, value);
            case "quantity" -> isLong(value) ? column(Role.QUANTITY, value) : value;
            case "unit" -> isLong(value) ? column(Role.UNIT, value) : value;
            case "basis" -> isLong(value) ? column(Role.BASIS, value) : value;
            case "revision" -> column(Role.REVISION, value);
            default -> value;
        };
    }

    private boolean isLong(int valueColumn) {
        return column(Role.VALUE, -1) == valueColumn;
    }

    private int column(Role role, int otherwise) {
        return mapping.find(role).map(Mapping.Column::index).orElse(otherwise);
    }
}
