package io.hengzhi.scoring.baseline.domain;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Year;
import io.hengzhi.scoring.baseline.domain.Population.Firm;
import io.hengzhi.scoringmodel.baseline.AnnualMean;
import io.hengzhi.scoringmodel.baseline.Proposal;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Evaluator;
import io.hengzhi.scoringmodel.fact.WindowRule;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.indicator.Indicator;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Framework;
import io.hengzhi.scoringmodel.scheme.GrowthForm;
import io.hengzhi.scoringmodel.scheme.MissingRule;
import io.hengzhi.scoringmodel.scheme.Place;
import io.hengzhi.scoringmodel.scheme.Scheme;
import io.hengzhi.scoringmodel.scheme.SchemeIndicator;
import io.hengzhi.scoringmodel.scheme.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an officer may pick baselines from: for every indicator the city's mean of the year before the scheme's, and the
 * district's own of the three years before it.
 *
 * @param cityDistricts whose lists the city's mean is made from
 */
@PolicyClause("三(三): 各监测指标可参照全市制造业平均水平或本区制造业近三年指标均值等明确基准值")
public record BaselineProposals(List<DistrictCode> cityDistricts, List<OfIndicator> indicators) {

    /** One year's mean of a population. */
    public record OfYear(int year, AnnualMean mean) {}

    /** @param years oldest first */
    public record Mean(Proposal proposal, List<OfYear> years) {}

    public record OfIndicator(Indicator indicator, Mean city, Mean district) {}

    public static BaselineProposals of(Population population) {
        Scheme published = population.scheme();
        Scheme measuring = published == null ? coreOnly(population) : published;
        Evaluator evaluator = new Evaluator(measuring);
        int last = population.year() - 1;
        List<List<AnnualMean>> district = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        for (int year = population.year() - Population.YEARS; year <= last; year++) {
            int listed = year;
            years.add(year);
            district.add(means(
                    population,
                    evaluator,
                    year,
                    firm -> firm.findDistrict(listed)
                            .filter(population.district()::equals)
                            .isPresent()));
        }
        List<AnnualMean> city = means(
                population, evaluator, last, firm -> firm.findDistrict(last).isPresent());
        List<OfIndicator> indicators = new ArrayList<>();
        for (int i = 0; i < measuring.indicators().size(); i++) {
            int at = i;
            List<OfYear> ofYears = new ArrayList<>();
            for (int y = 0; y < years.size(); y++) {
                ofYears.add(new OfYear(years.get(y), district.get(y).get(i)));
            }
            indicators.add(new OfIndicator(
                    measuring.indicators().get(i).indicator(),
                    new Mean(Proposal.of(List.of(city.get(i))), List.of(new OfYear(last, city.get(i)))),
                    new Mean(
                            Proposal.of(
                                    district.stream().map(year -> year.get(at)).toList()),
                            List.copyOf(ofYears))));
        }
        List<DistrictCode> covered = population.firms().stream()
                .flatMap(firm -> firm.findDistrict(last).stream())
                .distinct()
                .sorted()
                .toList();
        return new BaselineProposals(covered, List.copyOf(indicators));
    }

    /** The mean of every indicator of one year, of those who belong. */
    private static List<AnnualMean> means(
            Population population, Evaluator evaluator, int year, Predicate<Firm> belongs) {
        int size = evaluator.scheme().indicators().size();
        List<List<AnnualMean.Observed>> observed = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            observed.add(new ArrayList<>());
        }
        for (Firm firm : population.firms()) {
            if (belongs.test(firm)) {
                Evaluation evaluation = evaluator.evaluate(firm.subject(), new Year(year));
                for (int i = 0; i < size; i++) {
                    observed.get(i)
                            .add(new AnnualMean.Observed(firm.code(), evaluation.status(i), evaluation.measurement(i)));
                }
            }
        }
        return observed.stream().map(AnnualMean::of).toList();
    }

    /** The six alone, for a district that has published nothing: weights and baselines are never looked at. */
    private static Scheme coreOnly(Population population) {
        List<SchemeIndicator> six = new ArrayList<>();
        for (Indicator indicator : CoreSix.ALL) {
            six.add(new SchemeIndicator(
                    indicator,
                    new Weight(six.isEmpty() ? 2_000 : 1_600),
                    new Amount(1_000_000),
                    BilingualText.of("仅用于计量", "only to measure by"),
                    GrowthForm.RATIO,
                    Set.of()));
        }
        ClassRule everybody = new ClassRule(
                ClassRule.By.SHARE, List.of(ClassRule.Band.last("A", BilingualText.of("全部", "All"), Place.FRONT)));
        return new Scheme(
                population.district(),
                new Year(population.year()),
                1,
                Framework.BEIJING_6X,
                WindowRule.TRAILING_FOUR_QUARTERS,
                MissingRule.ZERO,
                2,
                six,
                everybody,
                null);
    }
}
