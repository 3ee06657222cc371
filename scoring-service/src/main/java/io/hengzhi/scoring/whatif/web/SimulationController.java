package io.hengzhi.scoring.whatif.web;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.contract.registry.SchemeJson;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.engine.domain.Board;
import io.hengzhi.scoring.whatif.application.SimulateScheme;
import io.hengzhi.scoringmodel.scheme.SchemeProblem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SimulationController {

    private final SimulateScheme simulateScheme;

    SimulationController(SimulateScheme simulateScheme) {
        this.simulateScheme = simulateScheme;
    }

    @PostMapping("/api/v1/simulations")
    @Permitted(Operation.SIMULATE_SCHEME)
    Disclosed<SimulationAnswer> simulate(@RequestBody SimulationQuestion question, Caller caller) {
        SchemeJson json = Asked.field(question.scheme(), "scheme");
        DistrictCode district = Problems.valueOf(
                DistrictCode.parse(Asked.field(json.district(), "scheme.district")), "scheme.district");
        Board.Key key = Asked.list(district, question.period(), question.list());
        int limit = Asked.limit(question.limit());
        SchemeDocument document = Asked.document(json);
        return switch (simulateScheme.simulate(caller, key, document)) {
            case SimulateScheme.Outcome.Unsound(List<SchemeProblem> problems) -> throw Asked.unsound(problems);
            case SimulateScheme.Outcome.Simulated(var snapshot, var movement) -> {
                SimulationAnswer answer = new SimulationView(snapshot, movement).answer(limit);
                List<CreditCode> named = Stream.of(
                                answer.classChanges().items(),
                                answer.rankShifts().farthestUp(),
                                answer.rankShifts().farthestDown())
                        .flatMap(List::stream)
                        .map(SimulationAnswer.SimulatedMove::creditCode)
                        .distinct()
                        .toList();
                yield Disclosed.of(answer, named, named.size());
            }
        };
    }
}
