package io.hengzhi.registry.agreement.domain;

import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.registry.decision.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an agreement can be about.
 *
 * @param fields the kinds of answer there are
 * @param purposes the purposes that fit a reading bureau
 */
@PolicyClause("二(三)")
public record Shareable(Catalogue catalogue, Set<String> fields, Set<String> purposes) {

    private static final Pattern CLIENT = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    public Shareable {
        fields = Set.copyOf(fields);
        purposes = Set.copyOf(purposes);
    }

    /** The first rule the terms break; empty where they may be put in force on that day. */
    public Optional<Refusal> findFault(AgreementTerms terms, LocalDate today) {
        if (catalogue.findBureau(terms.bureau()).isEmpty()) {
            return refused(
                    "bureau",
                    "unknown-bureau",
                    "目录中没有委办局“" + terms.bureau() + "”。",
                    "The catalogue has no bureau \"" + terms.bureau() + "\".",
                    "见 GET /bureaus。",
                    "See GET /bureaus.");
        }
        if (!CLIENT.matcher(terms.client()).matches()) {
            return refused(
                    "client",
                    "invalid-client",
                    "读取系统的账号应为小写字母、数字与连字符，实为“" + terms.client() + "”。",
                    "The account of the reading system has lower-case letters, digits and hyphens, this is \""
                            + terms.client() + "\".",
                    "写该系统在身份服务中的账号，如 bureau-reader。",
                    "Write the system's account with the identity service, for example bureau-reader.");
        }
        if (terms.basis().isBlank()) {
            return refused(
                    "basis",
                    "basis-missing",
                    "协议须写明依据的文件。",
                    "An agreement names the document it rests on.",
                    "写文号，如 京数共享〔2026〕3号。",
                    "Write its number, for example 京数共享〔2026〕3号.");
        }
        Optional<Refusal> empty = findEmpty(terms);
        return empty.isPresent() ? empty : findUnknown(terms).or(() -> findTermFault(terms, today));
    }

    private static Optional<Refusal> findEmpty(AgreementTerms terms) {
        String field = terms.districts().isEmpty()
                ? "districts"
                : terms.quantities().isEmpty()
                        ? "quantities"
                        : terms.fields().isEmpty() ? "fields" : terms.purposes().isEmpty() ? "purposes" : "";
        return field.isEmpty()
                ? Optional.empty()
                : refused(
                        field,
                        "nothing-shared",
                        "协议的 " + field + " 为空，不共享任何数据。",
                        "The agreement's " + field + " are empty: it would share nothing.",
                        "至少写一项。",
                        "Name at least one.");
    }

    private Optional<Refusal> findUnknown(AgreementTerms terms) {
        for (DistrictCode district : terms.districts()) {
            if (catalogue.findDistrict(district).isEmpty()) {
                return unknown("districts", district.value(), "见 GET /districts。", "See GET /districts.");
            }
        }
        for (QuantityCode quantity : terms.quantities()) {
            if (catalogue.findQuantity(quantity).isEmpty()) {
                return unknown("quantities", quantity.value(), "见 GET /quantities。", "See GET /quantities.");
            }
        }
        for (String field : terms.fields()) {
            if (!fields.contains(field)) {
                String known = String.join(", ", fields.stream().sorted().toList());
                return unknown("fields", field, "可写：" + known + "。", "One of: " + known + ".");
            }
        }
        for (String purpose : terms.purposes()) {
            if (!purposes.contains(purpose)) {
                String known = String.join(", ", purposes.stream().sorted().toList());
                return refused(
                        "purposes",
                        "purpose-does-not-fit",
                        "用途“" + purpose + "”不适用于读取数据的委办局。",
                        "The purpose \"" + purpose + "\" does not fit a reading bureau.",
                        "可写：" + known + "。",
                        "One of: " + known + ".");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> findTermFault(AgreementTerms terms, LocalDate today) {
        if (terms.to().isBefore(terms.from())) {
            return refused(
                    "to",
                    "term-ends-before-it-begins",
                    "协议止日 " + terms.to() + " 早于起日 " + terms.from() + "。",
                    "The last day " + terms.to() + " is before the first, " + terms.from() + ".",
                    "更正起止日期。",
                    "Correct the days.");
        }
        if (terms.to().isBefore(today)) {
            return refused(
                    "to",
                    "term-is-over",
                    "协议止日 " + terms.to() + " 已过。",
                    "The last day " + terms.to() + " has passed.",
                    "写今天或以后的止日。",
                    "Write a last day that is today or later.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> unknown(String field, String code, String wayOutZh, String wayOutEn) {
        return refused(
                field,
                "not-in-the-catalogue",
                "目录中没有“" + code + "”。",
                "\"" + code + "\" is not in the catalogue.",
                wayOutZh,
                wayOutEn);
    }

    private static Optional<Refusal> refused(
            String field, String rule, String zh, String en, String wayOutZh, String wayOutEn) {
        return Optional.of(Refusal.of(field, rule, zh, en, wayOutZh, wayOutEn));
    }
}
