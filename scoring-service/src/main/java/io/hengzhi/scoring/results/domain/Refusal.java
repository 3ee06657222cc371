package io.hengzhi.scoring.results.domain;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.scoring.engine.domain.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a step of the year was not taken. Each says what is in the way and the way out, in Chinese and English. */
public sealed interface Refusal {

    /** What kind of obstacle it is. */
    enum Kind {
        /** What was handed in is incomplete or wrong. */
        INVALID,
        /** The year is not at the point for it. */
        CONFLICT
    }

    /** @param field what to mend; null where nothing that was handed in is wrong */
    record Told(Kind kind, @Nullable String field, BilingualText text, BilingualText wayOut) {

        static Told of(Kind kind, @Nullable String field, String zh, String wayOutZh, String en, String wayOutEn) {
            return new Told(kind, field, new BilingualText(zh, en), new BilingualText(wayOutZh, wayOutEn));
        }
    }

    Told told();

    /** The stable name, for example {@code review-open}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    record ReasonMissing() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "reason",
                    "每一步都须写明理由。",
                    "写 reason，说明为何办理。",
                    "Each step states its reason.",
                    "Give \"reason\": why the step is taken.");
        }
    }

    record ReasonTooLong(int length) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "reason",
                    "理由最多 " + ResultRules.REASON_LENGTH_MAX + " 字，实为 " + length + " 字。",
                    "缩短理由。",
                    "A reason has at most " + ResultRules.REASON_LENGTH_MAX + " characters, this has " + length + ".",
                    "Shorten it.");
        }
    }

    record ReviewPeriodInvalid(@Nullable Integer days) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "reviewWorkingDays",
                    "复核与异议期应为 " + ResultRules.REVIEW_DAYS_MIN + " 至 " + ResultRules.REVIEW_DAYS_MAX + " 个工作日，"
                            + (days == null ? "没有写。" : "实为 " + days + "。"),
                    "写 reviewWorkingDays，例如 10。",
                    "Review and objections are open for " + ResultRules.REVIEW_DAYS_MIN + " to "
                            + ResultRules.REVIEW_DAYS_MAX + " working days, "
                            + (days == null ? "none are given." : "not " + days + "."),
                    "Give \"reviewWorkingDays\", for example 10.");
        }
    }

    /** The district has no results in that year. */
    record NoResult(State.Ground why) implements Refusal {
        @Override
        public Told told() {
            return switch (why) {
                case NOT_ENDED ->
                    Told.of(
                            Kind.CONFLICT,
                            null,
                            "该年度尚未结束，没有年度结果。",
                            "年度结束后再办理；在此之前可看季度跟踪结果。",
                            "The year has not ended: there is no annual result.",
                            "Come back once it has; until then there is quarterly tracking.");
                case OUTSIDE_PILOT ->
                    Told.of(
                            Kind.CONFLICT,
                            null,
                            "该年度不全在本区试点期内，没有年度结果。",
                            "换一个年度；试点期由市级领导小组办公室决定。",
                            "The year does not lie wholly inside the district's pilot term: there is no annual result.",
                            "Choose another year; the city office decides the term.");
                case NO_SCHEME, UNKNOWN_DISTRICT, OPEN ->
                    Told.of(
                            Kind.CONFLICT,
                            null,
                            "本区尚未发布该年度的评价方案，没有年度结果。",
                            "先由两名工作人员起草、审定并发布方案。",
                            "The district has published no scheme of the year: there is no annual result.",
                            "First have a scheme drafted by one officer and approved by another.");
            };
        }
    }

    record NobodyListed() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "该年度的名单中没有企业。",
                    "先生成并确认年度名单。",
                    "No enterprise stands in the year's lists.",
                    "First draw and confirm the list of the year.");
        }
    }

    record ListNotConfirmed(int members) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "名单中还有 " + members + " 家企业未经确认，不能公布初步结果。",
                    "先由园区、区完成名单确认。",
                    members + " members of the lists are not confirmed: no preliminary result can be published.",
                    "First have parks and district confirm the list.");
        }
    }

    record NothingChanged(int version, ResultStep step) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "结果与第 " + version + " 版（" + step.displayName().zh() + "）完全相同，无须再次公布。",
                    step == ResultStep.FINAL ? "数据更正后再公布新的初步结果。" : "接着办理下一步；数据更正后再公布新版。",
                    "The figures are those of version " + version + " ("
                            + step.displayName().en() + "): there is nothing new to publish.",
                    step == ResultStep.FINAL
                            ? "Publish a new preliminary result once a fact was corrected."
                            : "Take the next step; publish anew once a fact was corrected.");
        }
    }

    /** @param step how far it is; null where nothing was published */
    record NotPreliminary(@Nullable ResultStep step) implements Refusal {
        @Override
        public Told told() {
            return step == null
                    ? Told.of(
                            Kind.CONFLICT,
                            null,
                            "尚未公布初步结果。",
                            "先公布初步结果，复核与异议期满后再确认。",
                            "No preliminary result was published.",
                            "First publish it; confirm after review and objections.")
                    : Told.of(
                            Kind.CONFLICT,
                            null,
                            "最新一版为“" + step.displayName().zh() + "”，不是初步结果。",
                            "有更正时，先公布新的初步结果。",
                            "The latest version is " + step.displayName().en() + ", not preliminary.",
                            "If something was corrected, first publish a new preliminary result.");
        }
    }

    record ReviewOpen(LocalDate until) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "复核与异议期到 " + until + " 止，期满前不能确认。",
                    "请在 " + until + " 之后办理。",
                    "Review and objections are open until " + until + ": nothing is confirmed before.",
                    "Confirm after " + until + ".");
        }
    }

    record FiguresChanged(int version, int enterprises) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "第 " + version + " 版公布后有 " + enterprises + " 家企业的结果已因数据更正或方案变动而不同。",
                    "先公布新的初步结果（会列出变化），复核与异议期满后再办理。",
                    "Since version " + version + " was frozen the results of " + enterprises
                            + " enterprises have become different, by a correction or another scheme.",
                    "First publish a new preliminary result, which lists the changes, and let its review pass.");
        }
    }

    record ParkHasNoMembers(ParkCode park) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "该版结果中没有园区 " + park + " 的企业，无须确认。",
                    "核对年度；如有企业应归入本园区，请联系区经信部门。",
                    "The result holds no enterprise of park " + park + ": there is nothing to confirm.",
                    "Check the year; if an enterprise should belong to the park, ask the district office.");
        }
    }

    record ParkConfirmedBefore(ParkCode park) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "园区 " + park + " 已确认过这一版。",
                    "无须再办；由区经信部门作总的确认。",
                    "Park " + park + " has confirmed this version before.",
                    "Nothing is left to do; the district confirms the whole.");
        }
    }

    record ParksOutstanding(List<ParkCode> parks) implements Refusal {
        @Override
        public Told told() {
            String names = parks.stream().limit(20).map(ParkCode::value).collect(Collectors.joining("、"));
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    "还有 " + parks.size() + " 个园区未确认：" + names + "。",
                    "请这些园区先确认。",
                    parks.size() + " parks have not confirmed: " + names.replace("、", ", ") + ".",
                    "Have them confirm first.");
        }
    }

    record MissingInputs(int enterprises) implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    null,
                    enterprises + " 家企业的结果仍有缺数，须补报或经说明理由后核准保留，才能确认。",
                    "请委办局补报；或办理 waivers（写明理由），得分不因此改变。",
                    enterprises + " enterprises still have missing inputs; they are reported, or waived with a reason.",
                    "Have the bureaus report them, or take the step \"waivers\" with a reason; it changes no figure.");
        }
    }

    /** @param enterprises those named that have nothing missing, or are not in the result */
    record NothingMissing(List<CreditCode> enterprises) implements Refusal {
        @Override
        public Told told() {
            String codes = enterprises.stream().limit(20).map(CreditCode::value).collect(Collectors.joining("、"));
            return enterprises.isEmpty()
                    ? Told.of(
                            Kind.CONFLICT,
                            null,
                            "没有尚未核准的缺数。",
                            "可以办理确认。",
                            "Nothing is missing that was not waived.",
                            "The result can be confirmed.")
                    : Told.of(
                            Kind.INVALID,
                            "enterprises",
                            "下列企业没有尚未核准的缺数：" + codes + "。",
                            "去掉这些企业。",
                            "These have nothing missing that was not waived: " + codes.replace("、", ", ") + ".",
                            "Leave them out.");
        }
    }

    /** @param step how far it is; null where nothing was published */
    record NotConfirmed(@Nullable ResultStep step) implements Refusal {
        @Override
        public Told told() {
            return step == ResultStep.FINAL
                    ? Told.of(
                            Kind.CONFLICT,
                            null,
                            "最新一版已是最终结果。",
                            "无须再办；有更正时，先公布新的初步结果。",
                            "The latest version is final already.",
                            "Nothing is left to do; if something was corrected, publish a new preliminary result.")
                    : Told.of(
                            Kind.CONFLICT,
                            null,
                            "结果尚未确认，不能作为最终结果。",
                            "先由园区和区确认。",
                            "The result is not confirmed and cannot be made final.",
                            "First have parks and district confirm it.");
        }
    }

    record IdempotencyKeyInvalid() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.INVALID,
                    "Idempotency-Key",
                    "Idempotency-Key 应为 1 至 100 个可见 ASCII 字符。",
                    "每次新的办理用一个新的 UUID。",
                    "An Idempotency-Key has 1 to 100 visible ASCII characters.",
                    "Use a new UUID for each new step.");
        }
    }

    record IdempotencyKeyReused() implements Refusal {
        @Override
        public Told told() {
            return Told.of(
                    Kind.CONFLICT,
                    "Idempotency-Key",
                    "该 Idempotency-Key 已用于内容不同的一次办理。",
                    "重试时内容须与原来相同；新的办理请换一个新的键。",
                    "This Idempotency-Key was used for a step with other content.",
                    "Repeat a step with the same content; use a new key for a new one.");
        }
    }
}
