package io.hengzhi.scoring.reading;

import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemException;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Scope;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.indicator.Indicator;
import java.util.List;
import java.util.Optional;

/**
 * What of the state a caller sees: the one place where scope is asked. What lies outside is answered like what does not
 * exist; what lies inside and cannot be answered says why.
 *
 * <p>A period belongs to the district and park in whose list the enterprise stood in it: after a move the new district sees
 * the periods it owns, and the old one those it owned.
 */
public final class Sight {

    /** The status of what lies outside the caller's agreement. */
    public static final String WITHHELD = "withheld";

    private final State state;
    private final Scope scope;

    public Sight(State state, Caller caller) {
        this.state = state;
        this.scope = caller.scope();
    }

    /** The list of a district in a period; empty where it has no member. */
    public Optional<Board> findBoard(DistrictCode district, Period period, MonitoringList list) {
        if (!scope.coversDistrict(district)) {
            throw Problems.notFound();
        }
        requireOpen(district, period);
        return state.findBoard(new Board.Key(district, period, list));
    }

    /** An enterprise that is registered and of which the caller may see something. */
    public Dossier getEnterprise(CreditCode code) {
        Dossier dossier = state.findDossier(code).orElseThrow(Problems::notFound);
        EnterpriseChanged registered = dossier.findRegistered().orElseThrow(Problems::notFound);
        boolean covered = scope.covers(registered.district(), registered.park(), code)
                || registered.memberships().stream()
                        .anyMatch(membership -> scope.covers(membership.district(), membership.park(), code));
        if (!covered) {
            throw Problems.notFound();
        }
        return dossier;
    }

    /** The result of an enterprise in a period. */
    public Result getResult(Dossier dossier, Period period) {
        requireOpen(getDistrict(dossier, period), period);
        return dossier.findResult(period).orElseThrow(() -> notMonitored(period));
    }

    /** The district that a period of an enterprise belongs to, which the caller sees. */
    public DistrictCode getDistrict(Dossier dossier, Period period) {
        EnterpriseChanged registered = dossier.findRegistered().orElseThrow(Problems::notFound);
        ListMembership membership = dossier.findMembership(period).orElse(null);
        boolean covered = membership == null
                ? scope.covers(registered.district(), registered.park(), dossier.code())
                : scope.covers(membership.district(), membership.park(), dossier.code());
        if (!covered) {
            throw Problems.notFound();
        }
        return membership == null ? registered.district() : membership.district();
    }

    /** The results of an enterprise in the periods that the caller may see. */
    public List<Result> listResults(Dossier dossier) {
        return dossier.results().stream()
                .filter(result -> dossier.findMembership(result.period())
                        .map(membership -> scope.covers(membership.district(), membership.park(), dossier.code()))
                        .orElse(false))
                .toList();
    }

    /** Whether the caller may see the indicator's value, ratio, points and inputs: a reading bureau only of quantities agreed on. */
    public boolean coversInputs(Indicator indicator) {
        return indicator.formula().quantities().stream().allMatch(scope::coversQuantity);
    }

    /** Whether the caller may see every term of a score: who does not must not learn of a gap in the others. */
    public boolean coversAll(Evaluation evaluation) {
        return evaluation.listTerms().stream().allMatch(term -> coversInputs(term.indicator()));
    }

    /**
     * The score or the tax per mu, as far as the caller may see it. With exactly one indicator outside the agreement its
     * points are the score less the others, and its value follows: then the score is withheld too.
     */
    public Optional<Scaled> findFigure(Appraisal appraisal) {
        return switch (appraisal) {
            case Appraisal.ByScore(Evaluation evaluation) ->
                evaluation.listTerms().stream()
                                        .filter(term -> !coversInputs(term.indicator()))
                                        .count()
                                == 1
                        ? Optional.empty()
                        : evaluation.findScore();
            case Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) ->
                coversInputs(taxPerMu.indicator()) ? taxPerMu.find() : Optional.empty();
        };
    }

    private void requireOpen(DistrictCode district, Period period) {
        switch (state.ground(district, period)) {
            case OPEN -> {}
            case UNKNOWN_DISTRICT -> throw Problems.notFound();
            case OUTSIDE_PILOT ->
                throw refused(
                        "outside-pilot",
                        "期间 " + period + " 不全在该区试点期内，没有评价结果。",
                        "The period " + period
                                + " does not lie wholly inside the district's pilot term: there is no result.");
            case NOT_ENDED ->
                throw refused(
                        "period-not-ended",
                        "期间 " + period + " 尚未结束，结束后才有评价结果。",
                        "The period " + period + " has not ended; there is a result once it has.");
            case NO_SCHEME ->
                throw refused(
                        "no-scheme",
                        "该区 " + period.year() + " 年尚无已发布的评价方案。",
                        "The district has published no scheme of " + period.year() + ".");
        }
    }

    private static ProblemException refused(String code, String zh, String en) {
        return Problem.of(ProblemType.INVALID_PARAMETER)
                .code(code)
                .field("period")
                .detail(zh, en)
                .wayOut("换一个期间。", "Choose another period.")
                .exception();
    }

    private static ProblemException notMonitored(Period period) {
        return Problem.of(ProblemType.NOT_FOUND)
                .code("not-monitored")
                .field("period")
                .detail(
                        "该企业在 " + period + " 不在任何监测名单中，没有评价结果。",
                        "The enterprise stands in no monitored list in " + period + ": there is no result.")
                .wayOut("名单归属见企业登记信息。", "The registry tells which list it stands in, and why.")
                .exception();
    }
}
