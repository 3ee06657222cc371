package io.hengzhi.ingestion.delivery.web;

import static io.hengzhi.platform.problem.Problems.valueOf;

import io.hengzhi.ingestion.delivery.application.ReadDeliveries;
import io.hengzhi.ingestion.reference.CityReference;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How punctual and complete a bureau is: a bureau sees itself, city and districts see all. */
@RestController
@RequestMapping("/api/v1/deliveries")
final class DeliveriesController {

    private final ReadDeliveries readDeliveries;
    private final CityReference reference;

    DeliveriesController(ReadDeliveries readDeliveries, CityReference reference) {
        this.readDeliveries = readDeliveries;
        this.reference = reference;
    }

    @GetMapping
    @Permitted(Operation.READ_DELIVERIES)
    DeliveriesView read(
            @RequestParam(name = "bureau", required = false) @Nullable String bureau,
            @RequestParam("quarter") String quarter,
            Caller caller) {
        Quarter asked = valueOf(Quarter.parse(quarter), "quarter");
        BureauCode of = bureau == null ? caller.bureau() : valueOf(BureauCode.parse(bureau), "bureau");
        if (of == null) {
            throw Problems.invalidParameter("bureau", "请写明委办局代码。", "Name the bureau.");
        }
        boolean seesAll = caller.is(Role.CITY_OFFICER) || caller.is(Role.DISTRICT_OFFICER);
        boolean reports = reference.catalogue().quantities().stream()
                .anyMatch(quantity -> quantity.owners().contains(of));
        if (!reports || !(seesAll || caller.scope().coversBureau(of))) {
            throw Problems.notFound();
        }
        return DeliveriesView.of(of, asked, readDeliveries.read(of, asked));
    }
}
