package io.hengzhi.contract;

import io.hengzhi.kernel.BureauCode;
import io.hengzhi.kernel.Parsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Every topic of the backbone. */
public final class Topics {

    public static final Topic FACT_ACCEPTED = new Topic("ingestion.fact-accepted.v1", 6, false, true);
    public static final Topic FACT_REJECTED = new Topic("ingestion.fact-rejected.v1", 3, false, true);
    public static final Topic DELIVERY_ALARM = new Topic("ingestion.delivery-alarm.v1", 1, false, true);
    public static final Topic ENTERPRISE = new Topic("registry.enterprise.v1", 6, true, true);
    public static final Topic SCHEME = new Topic("registry.scheme.v1", 3, true, true);
    public static final Topic CATALOGUE = new Topic("registry.catalogue.v1", 1, true, true);
    public static final Topic AGREEMENT = new Topic("registry.agreement.v1", 1, true, true);
    public static final Topic SCORE_CHANGED = new Topic("scoring.score-changed.v1", 6, false, false);
    public static final Topic CLASS_CHANGED = new Topic("scoring.class-changed.v1", 3, false, false);
    public static final Topic RESULT = new Topic("scoring.result.v1", 3, false, true);
    public static final Topic APPEAL_DECIDED = new Topic("appeal.decided.v1", 3, false, true);
    public static final Topic GUIDANCE_CHANGED = new Topic("incentive.guidance-changed.v1", 3, false, false);
    public static final Topic ACCESS = new Topic("audit.access.v1", 1, false, true);

    /**
     * The bureaus that have a topic of their own from the first day: the leading group's 17 (五(二)), the power company and
     * the parks. An administrator may add others; the catalogue names them all.
     */
    public static final List<BureauCode> PUBLISHERS = List.of(
                    "economy-information",
                    "development-reform",
                    "science",
                    "finance",
                    "tax",
                    "human-resources",
                    "natural-resources",
                    "environment",
                    "urban-management",
                    "transport",
                    "water",
                    "commerce",
                    "emergency",
                    "market-regulation",
                    "statistics",
                    "financial-supervision",
                    "ip",
                    "power",
                    "park")
            .stream()
            .map(BureauCode::new)
            .toList();

    private static final String FACTS_PREFIX = "facts.";
    private static final String FACTS_SUFFIX = ".v1";

    /** A regular expression that matches every bureau's topic, those of bureaus that are added later too. */
    public static final String FACTS_PATTERN = "facts\\.[a-z]{2,30}(-[a-z]{1,30}){0,3}\\.v1";

    private Topics() {}

    /** The topic a bureau publishes its facts to; nobody else may write it. */
    public static Topic facts(BureauCode bureau) {
        return new Topic(FACTS_PREFIX + bureau + FACTS_SUFFIX, 3, false, true);
    }

    /** The name of a bureau's client in Keycloak, which is its principal on the broker. */
    public static String clientOf(BureauCode bureau) {
        return "bureau-" + bureau;
    }

    /** The bureau whose facts topic this is, whether it was there from the first day or added. */
    public static Optional<BureauCode> findBureauOf(String topicName) {
        if (!topicName.startsWith(FACTS_PREFIX)
                || !topicName.endsWith(FACTS_SUFFIX)
                || topicName.length() < FACTS_PREFIX.length() + FACTS_SUFFIX.length()) {
            return Optional.empty();
        }
        String code = topicName.substring(FACTS_PREFIX.length(), topicName.length() - FACTS_SUFFIX.length());
        return BureauCode.parse(code) instanceof Parsed.Valid<BureauCode>(BureauCode bureau)
                ? Optional.of(bureau)
                : Optional.empty();
    }

    /** The topics of a backbone with the bureaus of the first day. */
    public static List<Topic> all() {
        return all(PUBLISHERS);
    }

    /** The topics of a backbone with these bureaus. */
    public static List<Topic> all(Collection<BureauCode> publishers) {
        List<Topic> topics = new ArrayList<>();
        publishers.forEach(bureau -> topics.add(facts(bureau)));
        topics.addAll(List.of(
                FACT_ACCEPTED,
                FACT_REJECTED,
                DELIVERY_ALARM,
                ENTERPRISE,
                SCHEME,
                CATALOGUE,
                AGREEMENT,
                SCORE_CHANGED,
                CLASS_CHANGED,
                RESULT,
                APPEAL_DECIDED,
                GUIDANCE_CHANGED,
                ACCESS));
        return List.copyOf(topics);
    }
}
