package io.hengzhi.incentive.policy.json;

import io.hengzhi.incentive.policy.domain.IncentivePolicy;
import io.hengzhi.incentive.policy.domain.Measure;
import io.hengzhi.incentive.policy.domain.Terms;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.scheme.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code policy/incentives.json}; what is not as it should be stops the start. */
final class PolicyReader {

    static final String RESOURCE = "/policy/incentives.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private record PolicyJson(int version, String validFrom, BilingualText source, List<MeasureJson> measures) {}

    private record MeasureJson(
            String code,
            BilingualText name,
            String clause,
            BilingualText promise,
            BilingualText grantor,
            TermsJson front,
            TermsJson middle,
            TermsJson rear) {}

    private record TermsJson(String terms, List<BilingualText> conditions) {}

    private PolicyReader() {}

    static IncentivePolicy read() {
        try (InputStream resource = PolicyReader.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return policyOf(JSON.readValue(resource, PolicyJson.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IncentivePolicy policyOf(PolicyJson json) {
        return new IncentivePolicy(
                json.version(),
                Quarter.of(json.validFrom()),
                json.source(),
                json.measures().stream().map(PolicyReader::measureOf).toList());
    }

    private static Measure measureOf(MeasureJson json) {
        Map<Place, Terms> terms = new EnumMap<>(Place.class);
        terms.put(Place.FRONT, termsOf(json.code(), json.front()));
        terms.put(Place.MIDDLE, termsOf(json.code(), json.middle()));
        terms.put(Place.REAR, termsOf(json.code(), json.rear()));
        return new Measure(json.code(), json.name(), json.clause(), json.promise(), json.grantor(), terms);
    }

    private static Terms termsOf(String measure, TermsJson json) {
        return switch (json.terms()) {
            case "offered" -> new Terms.Offered(json.conditions());
            case "on-conditions" -> new Terms.OnConditions(json.conditions());
            case "not-offered" -> new Terms.NotOffered();
            default -> throw new IllegalArgumentException("unknown terms of " + measure + ": " + json.terms());
        };
    }
}
