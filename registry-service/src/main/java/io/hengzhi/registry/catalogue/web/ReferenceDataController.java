package io.hengzhi.registry.catalogue.web;

import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.District;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.Quantity;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.permission.Purposes;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Page;
import io.hengzhi.registry.catalogue.domain.CatalogueInForce;
import io.hengzhi.registry.catalogue.domain.Framework;
import io.hengzhi.registry.catalogue.domain.PolicyData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reference data for anybody signed in: no enterprise is in it, so no purpose is asked. */
@RestController
@RequestMapping("/api/v1")
class ReferenceDataController {

    /** @param pilot null while the district takes no part */
    record DistrictView(
            DistrictCode code, BilingualText name, @Nullable PilotView pilot, List<ParkView> parks) {}

    /** @param to null while the term is open */
    record PilotView(Quarter from, @Nullable Quarter to) {}

    record ParkView(ParkCode code, BilingualText name) {}

    /** @param state {@code active}, or {@code suspended}: it publishes nothing until it is resumed */
    record BureauView(BureauCode code, BilingualText name, String topic, String state) {}

    /**
     * @param owners in order of precedence
     * @param due working days after the quarter's end, of an annual one after the year's end; null where nothing is promised
     */
    record QuantityView(
            QuantityCode code,
            BilingualText name,
            String unit,
            String kind,
            String frequency,
            boolean mayBeNegative,
            List<BureauCode> owners,
            List<String> acceptedUnits,
            BilingualText meaning,
            PlausibleView plausible,
            @Nullable Integer due) {}

    /** What a quarter's own value is believed to be, in the canonical unit: beyond it there is a warning, no refusal. */
    record PlausibleView(@Nullable Amount least, @Nullable Amount most) {}

    record IndicatorView(
            String code, BilingualText name, BilingualText formula, String unit, String direction, String framework) {}

    /** @param permitted whether the caller's roles may state it */
    record PurposeView(String code, BilingualText name, boolean permitted) {}

    private final CatalogueInForce inForce;
    private final Framework framework;

    ReferenceDataController(CatalogueInForce inForce, PolicyData data) {
        this.inForce = inForce;
        this.framework = data.framework();
    }

    @GetMapping("/districts")
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<DistrictView> districts() {
        return all(inForce.get().districts().stream()
                .map(ReferenceDataController::view)
                .toList());
    }

    private static DistrictView view(District district) {
        Quarter from = district.pilotFrom();
        return new DistrictView(
                district.code(),
                district.name(),
                from == null ? null : new PilotView(from, district.pilotTo()),
                district.parks().stream()
                        .map(park -> new ParkView(park.code(), park.name()))
                        .toList());
    }

    @GetMapping("/bureaus")
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<BureauView> bureaus() {
        return all(inForce.get().bureaus().stream()
                .map(bureau -> new BureauView(
                        bureau.code(),
                        bureau.name(),
                        Topics.facts(bureau.code()).name(),
                        bureau.suspended() ? "suspended" : "active"))
                .toList());
    }

    @GetMapping("/quantities")
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<QuantityView> quantities() {
        return all(inForce.get().quantities().stream()
                .map(ReferenceDataController::view)
                .toList());
    }

    private static QuantityView view(Quantity quantity) {
        return new QuantityView(
                quantity.code(),
                quantity.name(),
                quantity.unit(),
                quantity.kind().name().toLowerCase(Locale.ROOT),
                quantity.frequency().name().toLowerCase(Locale.ROOT),
                quantity.mayBeNegative(),
                quantity.owners(),
                quantity.acceptedUnits(),
                quantity.meaning(),
                new PlausibleView(
                        quantity.plausible().least(), quantity.plausible().most()),
                quantity.dueWorkingDays());
    }

    @GetMapping("/indicators")
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<IndicatorView> indicators() {
        return all(framework.indicators().stream()
                .map(indicator -> new IndicatorView(
                        indicator.code(),
                        indicator.name(),
                        indicator.formula(),
                        indicator.unit(),
                        indicator.direction(),
                        framework.code()))
                .toList());
    }

    @GetMapping("/purposes")
    @Permitted(Operation.READ_REFERENCE_DATA)
    Page<PurposeView> purposes(Caller caller) {
        Set<String> fitting = Purposes.of(caller);
        return all(inForce.get().purposes().stream()
                .map(purpose -> new PurposeView(purpose.code(), purpose.name(), fitting.contains(purpose.code())))
                .toList());
    }

    private static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }
}
