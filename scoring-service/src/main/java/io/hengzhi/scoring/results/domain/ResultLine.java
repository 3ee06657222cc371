package io.hengzhi.scoring.results.domain;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.indicator.Status;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One enterprise in a frozen result: where it stands, each term, and the revision of every fact that entered. Two lines with
 * equal digests are alike in all of that.
 *
 * @param park null where it belongs to none
 * @param rank null where it is not ranked
 * @param figure the score, below scale the tax per mu; null where there is none
 * @param classCode null where it has no class
 * @param inputs what the terms were made from, each once
 */
@PolicyClause("ours: DOMAIN 7")
public record ResultLine(
        CreditCode creditCode,
        MonitoringList list,
        @Nullable ParkCode park,
        @Nullable Integer rank,
        @Nullable Scaled figure,
        @Nullable String classCode,
        List<TermLine> terms,
        List<InputLine> inputs) {

    /**
     * One indicator.
     *
     * @param points null below scale, where the figure itself is what counts
     * @param quantities what it reads
     */
    public record TermLine(
            String indicator, String status, @Nullable Scaled points, List<String> quantities) {

        public TermLine {
            quantities = List.copyOf(quantities);
        }

        public boolean isMissing() {
            return status.equals(Status.MISSING.text());
        }

        Json.Members json() {
            return Json.Members.none()
                    .with("indicator", indicator)
                    .with("status", status)
                    .with("points", points == null ? null : points.toString())
                    .with("quantities", Json.texts(quantities));
        }

        static TermLine read(Json.Members json) {
            return new TermLine(
                    json.text("indicator"),
                    json.text("status"),
                    scaled(json.textOrNull("points")),
                    json.texts("quantities"));
        }
    }

    /**
     * One quantity over its window.
     *
     * @param yearBefore whether the window is the one a year earlier
     */
    public record InputLine(String quantity, boolean yearBefore, List<QuarterLine> quarters) {

        public InputLine {
            quarters = List.copyOf(quarters);
        }

        Json.Members json() {
            return Json.Members.none()
                    .with("quantity", quantity)
                    .with("yearBefore", new Json.Flag(yearBefore))
                    .with("quarters", quarters.stream().map(QuarterLine::json).toList());
        }

        static InputLine read(Json.Members json) {
            return new InputLine(
                    json.text("quantity"),
                    json.flag("yearBefore"),
                    json.listMembers("quarters").stream().map(QuarterLine::read).toList());
        }
    }

    /**
     * One effective value.
     *
     * @param value with 6 decimals; null where it is missing
     * @param facts the ids of the reports it was made from: bureau, revision and correction are in the id
     */
    public record QuarterLine(String quarter, @Nullable String value, List<String> marks, List<String> facts) {

        public QuarterLine {
            marks = List.copyOf(marks);
            facts = List.copyOf(facts);
        }

        Json.Members json() {
            return Json.Members.none()
                    .with("quarter", quarter)
                    .with("value", value)
                    .with("marks", Json.texts(marks))
                    .with("facts", Json.texts(facts));
        }

        static QuarterLine read(Json.Members json) {
            return new QuarterLine(
                    json.text("quarter"), json.textOrNull("value"), json.texts("marks"), json.texts("facts"));
        }
    }

    public ResultLine {
        terms = List.copyOf(terms);
        inputs = List.copyOf(inputs);
    }

    /** The indicators with a missing input. */
    public List<String> listMissing() {
        return terms.stream()
                .filter(TermLine::isMissing)
                .map(TermLine::indicator)
                .toList();
    }

    /** What is digested, and what is stored. */
    public Json.Members json() {
        return Json.Members.none()
                .with("creditCode", creditCode.value())
                .with("list", list.text())
                .with("park", park == null ? null : park.value())
                .with("rank", rank == null ? new Json.Nothing() : new Json.Whole(rank))
                .with("figure", figure == null ? null : figure.toString())
                .with("class", classCode)
                .with("terms", terms.stream().map(TermLine::json).toList())
                .with("inputs", inputs.stream().map(InputLine::json).toList());
    }

    public static ResultLine read(Json.Members json) {
        String park = json.textOrNull("park");
        Long rank = json.wholeOrNull("rank");
        return new ResultLine(
                CreditCode.parse(json.text("creditCode")).orElseThrow(),
                MonitoringList.of(json.text("list")),
                park == null ? null : ParkCode.of(park),
                rank == null ? null : Integer.valueOf(Math.toIntExact(rank)),
                scaled(json.textOrNull("figure")),
                json.textOrNull("class"),
                json.listMembers("terms").stream().map(TermLine::read).toList(),
                json.listMembers("inputs").stream().map(InputLine::read).toList());
    }

    private static @Nullable Scaled scaled(@Nullable String text) {
        return text == null
                ? null
                : new Scaled(
                        new BigDecimal(text).movePointRight(Scaled.DECIMALS).longValueExact());
    }

    /** SHA-256 of the line in canonical form. */
    public String digest() {
        return CanonicalJson.digest(json());
    }
}
