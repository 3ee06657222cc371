package io.hengzhi.scoring.district.web;

import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.scoring.engine.application.Engine;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DistrictsController {

    private final Engine engine;

    DistrictsController(Engine engine) {
        this.engine = engine;
    }

    /** Recorded with its districts as rows: it holds sums, and no enterprise's own figure. */
    @GetMapping("/api/v1/districts/comparison")
    @Permitted(Operation.COMPARE_DISTRICTS)
    Disclosed<DistrictsAnswer> comparison(@RequestParam String period) {
        Period asked = Problems.valueOf(Period.parse(period), "period");
        DistrictsAnswer answer = engine.read(state -> new DistrictsReading(state, asked).read());
        return Disclosed.of(answer, List.of(), answer.covers().size());
    }
}
