package io.hengzhi.scoring.baseline.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Year;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.baseline.application.ProposeBaselines;
import io.hengzhi.scoring.baseline.domain.BaselineProposals;
import io.hengzhi.scoring.baseline.domain.Population;
import io.hengzhi.scoringmodel.baseline.AnnualMean;
import io.hengzhi.scoringmodel.baseline.Outliers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BaselineController {

    private static final int OUTLIERS_NAMED_MAX = 20;

    private static final BilingualText CLAUSE = BilingualText.of(
            "三(三)：各监测指标可参照全市制造业平均水平或本区制造业近三年指标均值等明确基准值。用哪一种平均，政策未规定，由区选定。",
            "三(三): baselines may follow the level of the city's manufacturing or the district's mean of the last three years. Which"
                    + " mean it is, the policy leaves open; the district picks.");

    private static final BilingualText METHOD = BilingualText.of(
            "范围为当年规上名单企业，过渡期企业除外，按年度窗口。合计之比：分子合计 ÷ 分母合计，取数据齐全的企业；比值均值：分母为正的企业各自比值的算术平均。"
                    + "三年均值为三个年度数的算术平均，缺一不可。年度数保留 10 位小数，建议值四舍五入到 6 位。"
                    + "离群值：低于 Q1 − 1.5(Q3 − Q1) 或高于 Q3 + 1.5(Q3 − Q1)，Q1、Q3 为排序后第 ⌈n/4⌉、⌈3n/4⌉ 个；只列示，不剔除。",
            "Of the enterprises in the above-scale lists of the year, without those in transition, over annual windows. Ratio of sums:"
                    + " the numerators' sum over the denominators', of those whose inputs are complete; mean of ratios: the plain mean"
                    + " of the values of those whose denominator is positive too. The three-year mean is the plain mean of three"
                    + " annual figures, none missing. Annual figures have 10 decimals, proposals 6, half up. Outliers: below"
                    + " Q1 - 1.5 (Q3 - Q1) or above Q3 + 1.5 (Q3 - Q1), Q1 and Q3 being numbers ⌈n/4⌉ and ⌈3n/4⌉ in order; they are"
                    + " shown and not left out.");

    private final ProposeBaselines proposeBaselines;

    BaselineController(ProposeBaselines proposeBaselines) {
        this.proposeBaselines = proposeBaselines;
    }

    /** @param id of a scheme, which need not exist yet */
    @GetMapping("/api/v1/schemes/{id}/baseline-proposals")
    @Permitted(Operation.PROPOSE_BASELINES)
    Disclosed<BaselineAnswer> proposals(@PathVariable String id, Caller caller) {
        String[] parts = id.split("-", -1);
        if (parts.length == 2
                && DistrictCode.parse(parts[0]) instanceof Parsed.Valid<DistrictCode>(DistrictCode district)
                && Year.parse(parts[1]) instanceof Parsed.Valid<Year>(Year year)
                && year.year() > 2000) {
            BaselineAnswer answer = proposeBaselines.propose(caller, district, year, BaselineController::answer);
            List<CreditCode> named = answer.indicators().stream()
                    .flatMap(one -> Stream.concat(one.city().years().stream(), one.district().years().stream()))
                    .flatMap(one -> one.outliers().items().stream())
                    .map(BaselineAnswer.OutlierView::creditCode)
                    .distinct()
                    .toList();
            return Disclosed.of(answer, named, named.size());
        }
        throw Problems.notFound();
    }

    private static BaselineAnswer answer(Population population, BaselineProposals proposals) {
        Map<CreditCode, Population.Firm> firms = new HashMap<>();
        population.firms().forEach(firm -> firms.put(firm.code(), firm));
        return new BaselineAnswer(
                population.district() + "-" + population.year(),
                population.district(),
                population.year(),
                CLAUSE,
                METHOD,
                population.year() - 1,
                proposals.cityDistricts(),
                proposals.indicators().stream()
                        .map(one -> new BaselineAnswer.BaselineProposal(
                                one.indicator().code().value(),
                                one.indicator().name(),
                                one.indicator().unit(),
                                mean(population, firms, one.city()),
                                mean(population, firms, one.district())))
                        .toList(),
                population.asOf());
    }

    private static BaselineAnswer.ProposedMean mean(
            Population population, Map<CreditCode, Population.Firm> firms, BaselineProposals.Mean mean) {
        return new BaselineAnswer.ProposedMean(
                text(mean.proposal().ratioOfSums()),
                text(mean.proposal().meanOfRatios()),
                unavailable(mean),
                mean.years().stream().map(year -> year(population, firms, year)).toList());
    }

    private static @Nullable BilingualText unavailable(BaselineProposals.Mean mean) {
        for (BaselineProposals.OfYear year : mean.years()) {
            if (year.mean().members() == 0) {
                return BilingualText.of(
                        year.year() + " 年没有规上名单。", "There is no above-scale list of " + year.year() + ".");
            }
            if (year.mean().used() == 0) {
                return BilingualText.of(
                        year.year() + " 年没有数据齐全的企业。", "No enterprise has complete inputs in " + year.year() + ".");
            }
            if (year.mean().meanOfRatios() == null) {
                return BilingualText.of(
                        year.year() + " 年没有分母为正的企业。",
                        "No enterprise has a positive denominator in " + year.year() + ".");
            }
            if (year.mean().ratioOfSums() == null) {
                return BilingualText.of(
                        "本区公式没有分子、分母合计，只有比值均值。",
                        "A district's own formula has no two sums: there is a mean of ratios only.");
            }
        }
        return null;
    }

    private static BaselineAnswer.AnnualMeanView year(
            Population population, Map<CreditCode, Population.Firm> firms, BaselineProposals.OfYear year) {
        AnnualMean mean = year.mean();
        Outliers outliers = mean.outliers();
        List<BaselineAnswer.OutlierView> named = outliers.values().stream()
                .filter(one -> population
                        .district()
                        .equals(firm(firms, one.code()).districts().get(year.year())))
                .limit(OUTLIERS_NAMED_MAX)
                .map(one -> new BaselineAnswer.OutlierView(
                        one.code(), firm(firms, one.code()).name(), one.value().toPlainString()))
                .toList();
        return new BaselineAnswer.AnnualMeanView(
                year.year(),
                text(mean.ratioOfSums()),
                text(mean.meanOfRatios()),
                mean.members(),
                mean.used(),
                mean.missing(),
                mean.notPositive(),
                mean.notApplicable(),
                new BaselineAnswer.OutliersView(
                        text(outliers.least()),
                        text(outliers.most()),
                        outliers.values().size(),
                        named));
    }

    private static Population.Firm firm(Map<CreditCode, Population.Firm> firms, CreditCode code) {
        Population.Firm firm = firms.get(code);
        if (firm == null) {
            throw new IllegalStateException(code + " is not of the population");
        }
        return firm;
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
