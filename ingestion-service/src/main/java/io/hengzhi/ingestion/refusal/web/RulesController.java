package io.hengzhi.ingestion.refusal.web;

import io.hengzhi.ingestion.intake.domain.Rule;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every rule that can refuse a message, addressable by its code: what a refusal's {@code helpUri} leads to. */
@RestController
@RequestMapping("/api/v1/rejections/rules")
final class RulesController {

    @GetMapping
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<RuleView> list() {
        return new Page<>(Rule.all().stream().map(RuleView::of).toList(), null);
    }

    @GetMapping("/{code}")
    @Permitted(Operation.READ_REFERENCE_DATA)
    RuleView get(@PathVariable("code") String code) {
        return Rule.all().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(RuleView::of)
                .orElseThrow(Problems::notFound);
    }
}
