package io.hengzhi.recomputation;

import io.hengzhi.contract.WireEvent;
import io.hengzhi.contract.ingestion.RecordPlace;
import io.hengzhi.contract.registry.CatalogueChanged;
import io.hengzhi.contract.registry.EnterpriseChanged;
import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemePublished;
import io.hengzhi.ingestion.intake.domain.CloudEventAttributes;
import io.hengzhi.ingestion.intake.domain.Judgement;
import io.hengzhi.ingestion.intake.domain.ReceivedMessage;
import io.hengzhi.ingestion.intake.domain.Verdict;
import io.hengzhi.ingestion.intake.json.BureauMessageReader;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.kernel.ReportedCell;
import io.hengzhi.kernel.Year;
import io.hengzhi.registry.decision.Decision;
import io.hengzhi.registry.enterprise.application.EnterpriseEvents;
import io.hengzhi.registry.enterprise.domain.Change;
import io.hengzhi.registry.enterprise.domain.Enterprise;
import io.hengzhi.registry.enterprise.domain.ListEntry;
import io.hengzhi.registry.enterprise.domain.Profile;
import io.hengzhi.registry.enterprise.domain.Relocation;
import io.hengzhi.registry.enterprise.domain.ScopeDecision;
import io.hengzhi.registry.enterprise.domain.Signatory;
import io.hengzhi.registry.enterprise.domain.Takeover;
import io.hengzhi.registry.monitoringlist.application.ReportedFigures;
import io.hengzhi.registry.monitoringlist.domain.YearProposal;
import io.hengzhi.samplecity.SampleEnterprise;
import io.hengzhi.samplecity.SampleSteps;
import io.hengzhi.scoring.engine.domain.Appraisal;
import io.hengzhi.scoring.engine.domain.Batch;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.Result;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoringmodel.evaluation.Evaluation;
import io.hengzhi.scoringmodel.evaluation.Scaled;
import io.hengzhi.scoringmodel.evaluation.TaxPerMu;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The product in one process, without broker and store: ingestion's judgement, the registry's lists, scoring's state. It hands
 * out the raw records, and answers as the running system would.
 */
final class ProductCity {

    static final Instant RECORDED_AT = Instant.parse("2026-02-02T02:00:00Z");

    private static final Instant DRAWN_AT = RECORDED_AT.plusSeconds(60);
    private static final Catalogue CATALOGUE = catalogue();

    private final BureauMessageReader reader = new BureauMessageReader();
    private final Map<CreditCode, Enterprise> register = new LinkedHashMap<>();
    private final List<SchemePublished> schemes = new ArrayList<>();
    private final List<RawMessage> records = new ArrayList<>();
    private final List<ReportedCell> cells = new ArrayList<>();
    private @Nullable State state;
    private int refused;

    private static Catalogue catalogue() {
        try (var registry = new AnnotationConfigApplicationContext()) {
            registry.scan("io.hengzhi.registry.catalogue.json");
            registry.refresh();
            return registry.getBean(Catalogue.class);
        }
    }

    ProductCity enterprises(List<SampleEnterprise> enterprises) {
        for (SampleEnterprise one : enterprises) {
            Profile profile = new Profile(
                    one.name(),
                    one.industry(),
                    one.registeredOn(),
                    null,
                    one.energyCarriers(),
                    one.headquartersWithoutProduction(),
                    one.enteredStatisticsOn(),
                    null,
                    one.transitionFrom());
            register.put(
                    one.creditCode(),
                    Enterprise.registered(one.creditCode(), profile, one.district(), one.park(), why("imported")));
        }
        return this;
    }

    ProductCity schemes(List<SchemeDocument> documents) {
        documents.forEach(document -> schemes.add(new SchemePublished(document, 1, RECORDED_AT, "another officer")));
        return this;
    }

    /** A record of a bureau's topic, judged as ingestion does. */
    ProductCity receives(BureauCode bureau, @Nullable String key, Map<String, String> headers, byte[] body) {
        RawMessage raw = new RawMessage(
                "facts." + bureau + ".v1", 0, records.size(), RECORDED_AT.toEpochMilli(), key, headers, body);
        records.add(raw);
        ReceivedMessage message = new ReceivedMessage(
                new RecordPlace(raw.topic(), raw.partition(), raw.offset()),
                bureau,
                RECORDED_AT,
                key,
                new CloudEventAttributes(
                        headers.get("ce_specversion"),
                        headers.get("ce_id"),
                        headers.get("ce_source"),
                        headers.get("ce_type"),
                        headers.get("ce_time"),
                        headers.get("content-type"),
                        headers.get("ce_batch")),
                reader.read(body),
                body);
        for (Verdict verdict : Judgement.judge(message, CATALOGUE, register::containsKey)) {
            switch (verdict) {
                case Verdict.Accepted accepted -> cells.add(accepted.event().cell());
                case Verdict.Refused ignored -> refused++;
            }
        }
        return this;
    }

    /** The cells that were accepted. */
    List<ReportedCell> cells() {
        return cells;
    }

    int refused() {
        return refused;
    }

    /** The officers' steps, from the facts that are there. */
    ProductCity decides(SampleSteps steps) {
        ReportedFigures figures = new ReportedFigures(CATALOGUE);
        for (int i = 0; i < cells.size(); i++) {
            figures.put(0, i, cells.get(i));
        }
        for (SampleSteps.ListOfYear list : steps.lists()) {
            Year year = new Year(list.year());
            YearProposal proposal =
                    new YearProposal(CATALOGUE, year, transitionYears(list.district(), list.year()), "0");
            register.replaceAll((code, enterprise) -> enterprise
                            .residenceIn(new Quarter(list.year(), 1))
                            .district()
                            .equals(list.district())
                    ? enterprise
                            .drawn(list.year(), proposal.of(enterprise, figures.of(code)), why("list-drawn"))
                            .signed(list.year(), new Signatory.District(list.district()), why("list-confirmed"))
                    : enterprise);
        }
        steps.moves()
                .forEach(move -> decided(
                        move.creditCode(),
                        enterprise -> new Relocation(move.district(), move.park(), move.fromQuarter(), move.reason())
                                .decide(enterprise, CATALOGUE, why("moved"))));
        steps.mergers().forEach(merger -> {
            Enterprise successor = find(merger.successor());
            decided(
                    merger.creditCode(),
                    enterprise -> new Takeover(
                                    merger.successor(), merger.fromQuarter(), merger.comparableBasis(), merger.reason())
                            .decide(enterprise, successor, why("merged")));
            if (merger.comparableBasis()) {
                register.put(
                        merger.successor(), successor.onComparableBasisWith(merger.creditCode(), why("took-over")));
            }
        });
        steps.scopeDecisions()
                .forEach(decision -> decided(
                        decision.creditCode(),
                        enterprise -> new ScopeDecision.Overrule(
                                        decision.list(),
                                        new Quarter(decision.year(), 1),
                                        decision.reason(),
                                        transitionYears(decision.district(), decision.year()))
                                .decide(
                                        enterprise,
                                        CATALOGUE,
                                        new Signatory.District(decision.district()),
                                        why("scope-decided"))));
        return this;
    }

    private Enterprise find(CreditCode code) {
        return Optional.ofNullable(register.get(code)).orElseThrow();
    }

    private void decided(CreditCode code, java.util.function.Function<Enterprise, Decision<Enterprise>> decide) {
        if (!(decide.apply(find(code)) instanceof Decision.Accepted<Enterprise>(Enterprise after))) {
            throw new IllegalStateException("refused: " + code);
        }
        register.put(code, after);
    }

    private int transitionYears(DistrictCode district, int year) {
        return schemes.stream()
                .map(SchemePublished::scheme)
                .filter(scheme -> scheme.district().equals(district.value()) && scheme.year() == year)
                .findFirst()
                .map(SchemeDocument::transitionYears)
                .orElse(2);
    }

    private static Change why(String what) {
        return new Change(DRAWN_AT, "officer", what, "", "");
    }

    /** Every record of facts and registry. */
    List<RawMessage> records() {
        List<RawMessage> all = new ArrayList<>(records);
        all.add(raw(new CatalogueChanged(CATALOGUE, RECORDED_AT)));
        schemes.forEach(scheme -> all.add(raw(scheme)));
        register.values().forEach(enterprise -> all.add(raw(EnterpriseEvents.changed(enterprise))));
        return all;
    }

    private static RawMessage raw(WireEvent event) {
        return new RawMessage(
                event.topic().name(), 0, 0, RECORDED_AT.toEpochMilli(), event.key(), Map.of(), event.encode());
    }

    private State state() {
        State known = state;
        if (known == null) {
            known = new State();
            List<EnterpriseChanged> enterprises =
                    register.values().stream().map(EnterpriseEvents::changed).toList();
            known.apply(new Batch(
                    cells, enterprises, schemes, List.of(CATALOGUE), Positions.NONE, RECORDED_AT, RECORDED_AT));
            state = known;
        }
        return known;
    }

    /** Answers everything that the recomputation asks of the running system. */
    void publishTo(Recomputation recomputation) throws SQLException {
        for (String code : recomputation.enterprises()) {
            recomputation.publishedEnterprise(enterprise(find(new CreditCode(code))));
        }
        for (Recomputation.RankingQuestion question : recomputation.rankingQuestions()) {
            recomputation.publishedRanking(question, ranking(question));
        }
        for (Recomputation.ScoreQuestion question : recomputation.scoreQuestions()) {
            recomputation.publishedScore(question, score(question));
        }
    }

    private static String enterprise(Enterprise enterprise) {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("creditCode", enterprise.creditCode().value());
        ArrayNode lists = answer.putArray("lists");
        for (ListEntry entry : enterprise.lists()) {
            ObjectNode one = lists.addObject();
            one.put("year", entry.year());
            one.put("list", entry.list().text());
            one.put("fromQuarter", entry.from().toString());
            one.put("district", entry.district().value());
            if (entry.districtSigned() != null) {
                one.putObject("districtSigned").put("at", DRAWN_AT.toString());
            }
            if (entry.decided() != null) {
                one.putObject("decided").put("reason", entry.decided().reason());
            }
        }
        answer.putArray("changes").addObject().put("what", "list-drawn").put("at", DRAWN_AT.toString());
        return answer.toString();
    }

    private @Nullable String ranking(Recomputation.RankingQuestion question) {
        DistrictCode district = new DistrictCode(question.district());
        Period period = Period.parse(question.period()).orElseThrow();
        if (state().ground(district, period) != State.Ground.OPEN) {
            return null;
        }
        Board board = state().findBoard(new Board.Key(district, period, MonitoringList.of(question.list())))
                .orElse(null);
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("size", board == null ? 0 : board.size());
        ArrayNode items = answer.putArray("items");
        if (board != null) {
            board.seats(0, board.size()).forEach(seat -> put(items.addObject(), seat.member(), period, seat));
            board.unranked().forEach(member -> put(items.addObject(), member, period, null));
        }
        return answer.toString();
    }

    private @Nullable String score(Recomputation.ScoreQuestion question) {
        Dossier dossier =
                state().findDossier(new CreditCode(question.creditCode())).orElseThrow();
        Period period = Period.parse(question.period()).orElseThrow();
        Result result = dossier.findResult(period).orElse(null);
        if (result == null) {
            return null;
        }
        Board board = result.board();
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("district", board.key().district().value());
        answer.put("list", board.key().list().text());
        put(answer, dossier, period, result.isRanked() ? board.seat(dossier, result.scaled()) : null);
        return answer.toString();
    }

    private void put(ObjectNode item, Dossier member, Period period, Board.@Nullable Seat seat) {
        item.put("creditCode", member.code().value());
        if (seat != null) {
            item.put("rank", seat.rank());
        }
        item.put("tied", seat != null && seat.tied());
        if (seat != null && seat.band() != null) {
            item.put("class", seat.band().code());
        }
        Result result = member.findResult(period).orElseThrow();
        switch (state().appraise(member, result)) {
            case Appraisal.ByScore(Evaluation evaluation) -> {
                evaluation.findScore().ifPresent(score -> item.put("score", score.toString()));
                ArrayNode terms = item.putArray("terms");
                evaluation
                        .listTerms()
                        .forEach(term -> terms.addObject()
                                .put("indicator", term.indicator().code().value())
                                .put("points", term.points().toString())
                                .put("status", term.status().text()));
            }
            case Appraisal.ByTaxPerMu(TaxPerMu taxPerMu, long ignored) -> {
                Optional<Scaled> value = taxPerMu.find();
                value.ifPresent(found -> item.put("value", found.toString()));
                item.putObject("taxPerMu")
                        .put("value", value.map(Scaled::toString).orElse(null));
            }
        }
    }
}
