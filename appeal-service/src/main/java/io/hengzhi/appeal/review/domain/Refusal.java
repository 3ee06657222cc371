package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Fault;
import io.hengzhi.kernel.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a step was not taken. Each says what is wrong and the way out, in Chinese and English. */
public sealed interface Refusal {

    /** What kind of obstacle it is. */
    enum Kind {
        /** What was handed in is incomplete or wrong. */
        INVALID,
        /** The objection, or another one, is not in the state for it. */
        CONFLICT,
        /** It is not theirs, or not there: the answer must not tell which. */
        NOT_FOUND,
        /** Another person must do it. */
        ANOTHER_PERSON,
        TOO_LARGE,
        TYPE_NOT_ACCEPTED
    }

    /** @param field what to mend; null where nothing that was handed in is wrong */
    record Told(Kind kind, @Nullable String field, BilingualText text, BilingualText wayOut) {

        static Told of(Kind kind, @Nullable String field, String zh, String wayOutZh, String en, String wayOutEn) {
            return new Told(kind, field, new BilingualText(zh, en), new BilingualText(wayOutZh, wayOutEn));
        }
    }

    Told told();

    /** The stable name, for example {@code statement-missing}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    // ---- filing

    record SubjectMissing() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "factId",
                    "异议应针对一条数据或一个期间的结果，二者择一。",
                    "写 factId（数据编号），或写 result.period（如 2025Q4）。",
                    "An objection is to one fact or to the result of one period, one of the two.",
                    "Give factId, or result.period such as 2025Q4.");
        }
    }

    record InvalidSubject(String field, Fault fault) implements Refusal {
        @Override
        public String code() {
            return fault.code();
        }

        @Override
        public Told told() {
            return new Told(
                    Kind.INVALID,
                    field,
                    fault.text(),
                    new BilingualText(
                            "从数据页或得分页提出异议，编号会自动带出。",
                            "Object from the page of the fact or the score, which fills it in."));
        }
    }

    record FactNotYours() implements Refusal {
        @Override
        public Told told() {
            return Told.of(Kind.NOT_FOUND, "factId", "没有找到。", "核对数据编号。", "Not found.", "Check the id of the fact.");
        }
    }

    record NoSuchFact(String factId) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.NOT_FOUND,
                    "factId",
                    "没有数据 " + factId + "。",
                    "从得分页或数据页打开该数据，核对编号后再提出；刚刚上报的，1 分钟后再试。",
                    "There is no fact " + factId + ".",
                    "Open the fact from the score or the facts and check its id; if it was reported just now, try again in a minute.");
        }
    }

    record PeriodNotEnded(Period period) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "result.period",
                    period + " 尚未结束，还没有结果。",
                    "期间结束后再提出；对已报的数据有疑义，请针对该数据提出。",
                    period + " has not ended, so there is no result yet.",
                    "Object after it has ended; if a reported fact is in doubt, object to the fact.");
        }
    }

    record StatementMissing() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "statement",
                    "没有写异议说明。",
                    "写明哪里不对、依据是什么。",
                    "There is no statement.",
                    "Say what is wrong and on what grounds.");
        }
    }

    record StatementTooLong(int length) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "statement",
                    "异议说明最多 " + AppealRules.STATEMENT_LENGTH_MAX + " 字，实为 " + length + " 字。",
                    "缩短说明，细节作为证据提交。",
                    "A statement has at most " + AppealRules.STATEMENT_LENGTH_MAX + " characters, this has " + length
                            + ".",
                    "Shorten it and hand in the details as evidence.");
        }
    }

    record EnterpriseNotRegistered() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "企业库中没有贵企业，无法确定由哪个区、哪个园区办理。",
                    "请联系所在区经信部门登记企业信息后再提出。",
                    "The registry does not have your enterprise, so no district and park can handle it.",
                    "Ask the district office to register the enterprise, then object.");
        }
    }

    record NoParkAssigned() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "贵企业尚未归入园区或乡镇，没有人可以核实异议。",
                    "请联系所在区经信部门补充所属园区、乡镇后再提出。",
                    "Your enterprise belongs to no park or township yet, so nobody can investigate.",
                    "Ask the district office to assign the park or township, then object.");
        }
    }

    record AlreadyOpen(AppealId open) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "对此已有未办结的异议 " + open + "。",
                    "在该异议中补充证据；如要重写，先撤回它。",
                    "There is an open objection to this: " + open + ".",
                    "Add evidence to that one; to write it anew, withdraw it first.");
        }
    }

    record IdempotencyKeyInvalid() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "Idempotency-Key",
                    "Idempotency-Key 应为 1 至 100 个可见 ASCII 字符。",
                    "每次新的提交用一个新的 UUID。",
                    "An Idempotency-Key has 1 to 100 visible ASCII characters.",
                    "Use a new UUID for each new filing.");
        }
    }

    record IdempotencyKeyReused() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    "Idempotency-Key",
                    "该 Idempotency-Key 已用于内容不同的一次提交。",
                    "重试时内容须与原来相同；新的异议请换一个新的键。",
                    "This Idempotency-Key was used for a filing with other content.",
                    "Repeat a filing with the same content; use a new key for a new one.");
        }
    }

    // ---- values

    record ValueWithoutUnit(String field) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    field,
                    "写了数值，没有写计量单位。",
                    "同时写 unit，如 亩、万元。",
                    "There is a value without a unit.",
                    "Give \"unit\" as well, such as 亩 or 万元.");
        }
    }

    record UnitWithoutValue(String field) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    field,
                    "写了计量单位，没有写数值。",
                    "同时写数值，或都不写。",
                    "There is a unit without a value.",
                    "Give the value as well, or neither.");
        }
    }

    record ValueForResult(String field) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    field,
                    "对结果的异议不能提出数值：结果由数据算出。",
                    "去掉数值；如某条数据有误，请针对该数据提出。",
                    "An objection to a result proposes no value: a result is computed from facts.",
                    "Leave the value out; if a fact is wrong, object to the fact.");
        }
    }

    record InvalidValue(String field, Fault fault) implements Refusal {
        @Override
        public String code() {
            return fault.code();
        }

        @Override
        public Told told() {
            return new Told(
                    Kind.INVALID,
                    field,
                    fault.text(),
                    new BilingualText("改正数值后重新提交。", "Mend the value and send it again."));
        }
    }

    record NegativeNotAllowed(String field) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    field,
                    "该数据项不能为负。",
                    "改为不小于 0 的数值。",
                    "This quantity cannot be negative.",
                    "Give a value of 0 or more.");
        }
    }

    record UnitNotAccepted(String unit, List<String> accepted) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "unit",
                    "该数据项不用单位“" + unit + "”。",
                    "改用：" + String.join("、", accepted) + "。",
                    "This quantity is not reported in \"" + unit + "\".",
                    "Use one of: " + String.join(", ", accepted) + ".");
        }
    }

    // ---- steps

    record AppealClosed(Stage stage) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "该异议已办结（" + stage.displayName().zh() + "），不能再办理。",
                    "仍有疑义的，由企业重新提出异议。",
                    "The objection is closed (" + stage.displayName().en() + "), no step can be taken.",
                    "If doubts remain, the enterprise files a new objection.");
        }
    }

    record EvidenceEmpty() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "text",
                    "证据是空的。",
                    "写 text，或上传一个文件 file。",
                    "The evidence is empty.",
                    "Give \"text\", or upload a \"file\".");
        }
    }

    record EvidenceTextTooLong(int length) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "text",
                    "文字证据最多 " + AppealRules.EVIDENCE_TEXT_LENGTH_MAX + " 字，实为 " + length + " 字。",
                    "改为上传文件。",
                    "A text has at most " + AppealRules.EVIDENCE_TEXT_LENGTH_MAX + " characters, this has " + length
                            + ".",
                    "Upload it as a file.");
        }
    }

    record EvidenceTooLarge(long sizeBytes) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.TOO_LARGE,
                    "file",
                    "文件最大 10 MB，实为 " + sizeBytes + " 字节。",
                    "压缩或拆分后分次上传。",
                    "A file has at most 10 MB, this has " + sizeBytes + " bytes.",
                    "Compress it, or upload it in parts.");
        }
    }

    record EvidenceTypeNotAccepted(String name) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.TYPE_NOT_ACCEPTED,
                    "file",
                    "不接受此类文件：" + name + "。",
                    "改用 PDF、PNG、JPEG、xlsx、docx 或 UTF-8 文本。",
                    "This kind of file is not accepted: " + name + ".",
                    "Use PDF, PNG, JPEG, xlsx, docx or UTF-8 text.");
        }
    }

    record TooMuchEvidence() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "一件异议最多 " + AppealRules.EVIDENCE_COUNT_MAX + " 份证据。",
                    "把材料合并为一个文件，撤回后重新提出。",
                    "An objection has at most " + AppealRules.EVIDENCE_COUNT_MAX + " pieces of evidence.",
                    "Put them into one file; withdraw and file anew.");
        }
    }

    record EvidenceClosed() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "已有核实意见，不再收证据：意见以当时的材料为准。",
                    "企业可撤回后带新证据重新提出；园区可重新给出核实意见。",
                    "There is a finding, so no evidence is taken any more: a finding rests on what was there.",
                    "The enterprise may withdraw and file anew with it; the park may give a new finding.");
        }
    }

    record ReasonMissing() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "reason",
                    "没有写理由。",
                    "写明依据，企业会看到。",
                    "There is no reason.",
                    "Give the grounds; the enterprise will read them.");
        }
    }

    record ReasonTooLong(int length) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "reason",
                    "理由最多 " + AppealRules.REASON_LENGTH_MAX + " 字，实为 " + length + " 字。",
                    "缩短理由。",
                    "A reason has at most " + AppealRules.REASON_LENGTH_MAX + " characters, this has " + length + ".",
                    "Shorten it.");
        }
    }

    record FindingNeedsValue() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "value",
                    "支持企业的核实意见应写明核实后的数值，企业也没有提出数值。",
                    "写 value 与 unit。",
                    "A finding for the enterprise names the value that was found, and the enterprise proposed none.",
                    "Give \"value\" and \"unit\".");
        }
    }

    record ValueOnlyWithFindingFor() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "value",
                    "不支持企业的核实意见不写数值：原数据不变。",
                    "去掉 value 与 unit；如数据确有误，意见应为支持（for）。",
                    "A finding against the enterprise names no value: the fact stays as it is.",
                    "Leave \"value\" and \"unit\" out; if the fact is wrong, the finding is \"for\".");
        }
    }

    record FindingMissing() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "园区、乡镇还没有给出核实意见，不能决定。",
                    "请所属园区、乡镇先核实。",
                    "The park or township has not given its finding, so there is nothing to decide on.",
                    "Ask the park or township for its finding first.");
        }
    }

    record DeciderGaveFinding() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.ANOTHER_PERSON,
                    null,
                    "核实意见由您给出，决定须由另一人作出。",
                    "请本区另一位经办决定。",
                    "You gave the finding; somebody else must decide.",
                    "Ask another officer of the district to decide.");
        }
    }

    record NothingToOrder() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "核实意见不支持企业，没有核实后的数值，无法开具更正单。",
                    "如认为异议成立，请园区重新核实并给出数值，再作决定；否则决定不成立。",
                    "The finding is against the enterprise and names no value, so no correction can be ordered.",
                    "If you hold it justified, ask the park for a new finding with the value, then decide; else reject it.");
        }
    }
}
