package io.hengzhi.scoring.passport.domain;

import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.passport.Evidence;
import io.hengzhi.contract.passport.Recomputation;
import io.hengzhi.contract.passport.ScorePassport;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.PolicyClause;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import io.hengzhi.scoringmodel.fact.EffectiveFacts;
import io.hengzhi.scoringmodel.indicator.CoreSix;
import io.hengzhi.scoringmodel.scheme.ClassRule;
import io.hengzhi.scoringmodel.scheme.Scheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of one consistent state what a passport holds of a result. The arithmetic in it is made from what stands in the
 * passport, as whoever verifies it makes it, and has to come to the live figure.
 */
@PolicyClause("ours: DOMAIN 5")
public final class PassportOfResult {

    private final State state;
    private final Catalogue catalogue;
    private final Result result;
    private final Set<QuantityCode> quantities;

    private PassportOfResult(State state, Result result, Scheme scheme) {
        this.state = state;
        this.catalogue = state.findCatalogue().orElseThrow();
        this.result = result;
        this.quantities = new LinkedHashSet<>(scheme.quantities());
        quantities.addAll(CoreSix.TAX_PER_MU.formula().quantities());
    }

    /** Without the sources of its facts. */
    public static ScorePassport read(State state, Dossier dossier, Result result, Instant issuedAt) {
        Board.Key key = result.board().key();
        Scheme scheme = state.findScheme(key.district(), key.period().year()).orElseThrow();
        return new PassportOfResult(state, result, scheme).passport(dossier, issuedAt);
    }

    private ScorePassport passport(Dossier dossier, Instant issuedAt) {
        Board board = result.board();
        SchemePublished published = state.findPublished(
                        board.key().district(), board.key().period().year())
                .orElseThrow();
        EnterpriseChanged registered = dossier.findRegistered().orElseThrow();
        List<ScorePassport.Predecessor> predecessors = new ArrayList<>();
        for (CreditCode code : registered.comparablePredecessors()) {
            Dossier predecessor = state.findDossier(code).orElse(null);
            Quarter leftFrom = predecessor == null
                    ? null
                    : predecessor
                            .findRegistered()
                            .map(EnterpriseChanged::leftFrom)
                            .orElse(null);
            if (predecessor != null && leftFrom != null) {
                predecessors.add(new ScorePassport.Predecessor(leftFrom, evidence(predecessor)));
            }
        }
        Evidence own = evidence(dossier);
        ScorePassport passport = new ScorePassport(
                dossier.code(),
                registered.name(),
                registered.industry(),
                board.key().district(),
                result.period(),
                board.key().list(),
                published.scheme(),
                published.version(),
                used(own, predecessors),
                own,
                predecessors,
                Json.Members.none(),
                standing(dossier),
                issuedAt,
                state.positions().toString());
        Json.Members arithmetic = Recomputation.arithmetic(passport);
        requireLiveFigure(arithmetic, state.appraise(dossier, result));
        return passport.withArithmetic(arithmetic);
    }

    /** Facts of later years decide nothing: an annual stock is carried forward, never back. */
    private Evidence evidence(Dossier dossier) {
        EffectiveFacts facts = dossier.facts(catalogue);
        List<QuantityCode> declared =
                dossier.findRegistered().map(EnterpriseChanged::energyCarriers).orElse(List.of());
        boolean allKnown = declared.stream()
                .allMatch(carrier -> catalogue.findQuantity(carrier).isPresent());
        Set<QuantityCode> carriers = allKnown ? Set.copyOf(declared) : Set.of();
        Set<QuantityCode> read = new HashSet<>(quantities);
        read.addAll(carriers);
        return new Evidence(
                carriers,
                read.stream()
                        .flatMap(code -> facts.series(code).reports().stream())
                        .filter(cell ->
                                cell.id().quarter().year() <= result.period().year())
                        .map(cell -> new Evidence.Fact(cell, null))
                        .toList());
    }

    private List<Quantity> used(Evidence own, List<ScorePassport.Predecessor> predecessors) {
        Set<QuantityCode> all = new LinkedHashSet<>(quantities);
        all.addAll(own.carriers());
        predecessors.forEach(one -> all.addAll(one.evidence().carriers()));
        return catalogue.quantities().stream()
                .filter(quantity -> all.contains(quantity.code()))
                .toList();
    }

    private ScorePassport.Standing standing(Dossier dossier) {
        Board board = result.board();
        Board.Seat seat = result.isRanked() ? board.seat(dossier, result.scaled()) : null;
        ClassRule.Band band = seat == null ? null : seat.band();
        return new ScorePassport.Standing(
                seat == null ? null : Integer.valueOf(seat.rank()),
                board.size(),
                band == null ? null : band.code(),
                band == null ? null : band.name());
    }

    private static void requireLiveFigure(Json.Members made, Appraisal live) {
        Scaled figure = switch (live) {
            case Appraisal.ByScore(Evaluation evaluation) ->
                evaluation.findScore().orElse(null);
            case Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) ->
                taxPerMu.find().orElse(null);
        };
        @Nullable String expected = figure == null ? null : figure.toString();
        String told = made.textOrNull(live instanceof Appraisal.ByScore ? "score" : "taxPerMu");
        if (expected == null ? told != null : !expected.equals(told)) {
            throw new IllegalStateException("a passport would say " + told + " of a figure of " + expected);
        }
    }
}
