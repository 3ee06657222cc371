package io.hengzhi.provisioning.broker;

import io.hengzhi.contract.Topic;
import io.hengzhi.contract.Topics;
import io.hengzhi.kernel.BureauCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Who may do what on the broker; whatever is not here is refused. A principal is the client id of a Keycloak client.
 *
 * <p>A bureau writes its own topic and nothing else, and nothing at all while it is suspended; it reads none. Every service
 * writes the access log, nobody but the audit service reads it, and nobody may delete or alter it. The recomputation reads
 * what bureaus and registry wrote, and writes nothing. Bureaus are added and cut off by an identity of its own, which makes
 * topics of bureaus and grants rights: whoever has it can grant itself any (decision 0015).
 */
public final class AccessTable {

    private static final String BUREAU = "bureau-";
    private static final String BUREAU_ADMINISTRATION = "svc-bureau-administration";
    private static final String REGISTRY = "svc-registry";
    private static final String INGESTION = "svc-ingestion";
    private static final String SCORING = "svc-scoring";
    private static final String APPEAL = "svc-appeal";
    private static final String INCENTIVE = "svc-incentive";
    private static final String AUDIT = "svc-audit";
    private static final String GATEWAY = "svc-gateway";
    private static final String VERIFICATION = "svc-verification";

    private static final String FACTS_TOPICS = "facts.";
    private static final String REGISTRY_TOPICS = "registry.";
    private static final String SCORING_TOPICS = "scoring.";
    private static final String INCENTIVE_TOPICS = "incentive.";

    private final Set<AclBinding> rows = new LinkedHashSet<>();

    private AccessTable(Collection<BureauCode> publishing) {
        for (BureauCode bureau : publishing) {
            writes(Topics.clientOf(bureau), Topics.facts(bureau));
        }
        allow(BUREAU_ADMINISTRATION, ResourceType.TOPIC, FACTS_TOPICS, PatternType.PREFIXED, AclOperation.CREATE);
        allow(
                BUREAU_ADMINISTRATION,
                ResourceType.CLUSTER,
                Resource.CLUSTER_NAME,
                PatternType.LITERAL,
                AclOperation.ALTER);

        writesAll(REGISTRY, REGISTRY_TOPICS);
        readsAll(REGISTRY, REGISTRY_TOPICS);
        reads(REGISTRY, Topics.FACT_ACCEPTED);

        readsAll(INGESTION, FACTS_TOPICS);
        writesAll(INGESTION, FACTS_TOPICS); // accepted correction orders and workbooks go down the bureau's own topic
        readsAll(INGESTION, REGISTRY_TOPICS);
        reads(INGESTION, Topics.APPEAL_DECIDED);
        for (Topic verdict : List.of(Topics.FACT_ACCEPTED, Topics.FACT_REJECTED)) {
            writes(INGESTION, verdict);
            reads(INGESTION, verdict); // the ledger is rebuilt from the verdicts
        }
        writes(INGESTION, Topics.DELIVERY_ALARM);

        reads(SCORING, Topics.FACT_ACCEPTED);
        readsAll(SCORING, REGISTRY_TOPICS);
        writesAll(SCORING, SCORING_TOPICS);
        reads(SCORING, Topics.CLASS_CHANGED); // a new owner of a district sees what the last one published

        readsAll(APPEAL, REGISTRY_TOPICS);
        reads(APPEAL, Topics.FACT_ACCEPTED);
        writes(APPEAL, Topics.APPEAL_DECIDED);

        reads(INCENTIVE, Topics.CLASS_CHANGED);
        reads(INCENTIVE, Topics.SCORE_CHANGED);
        reads(INCENTIVE, Topics.RESULT);
        readsAll(INCENTIVE, REGISTRY_TOPICS);
        writesAll(INCENTIVE, INCENTIVE_TOPICS);

        reads(AUDIT, Topics.ACCESS);
        readsAll(AUDIT, REGISTRY_TOPICS);

        readsAll(VERIFICATION, FACTS_TOPICS);
        readsAll(VERIFICATION, REGISTRY_TOPICS);

        for (String service : List.of(REGISTRY, INGESTION, SCORING, APPEAL, INCENTIVE, AUDIT, GATEWAY)) {
            writes(service, Topics.ACCESS);
            consumesInGroupsOfItsName(service);
        }
    }

    /**
     * All rows, each once.
     *
     * @param publishing the bureaus that are not suspended
     */
    public static Set<AclBinding> rows(Collection<BureauCode> publishing) {
        return new LinkedHashSet<>(new AccessTable(publishing).rows);
    }

    /** Whether the rows of a principal are ours to keep as the table says. */
    static boolean governs(String principal) {
        return principal.startsWith("User:" + BUREAU) || principal.startsWith("User:svc-");
    }

    private void writes(String principal, Topic topic) {
        allow(principal, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.WRITE);
    }

    private void writesAll(String principal, String prefix) {
        allow(principal, ResourceType.TOPIC, prefix, PatternType.PREFIXED, AclOperation.WRITE);
    }

    private void reads(String principal, Topic topic) {
        allow(principal, ResourceType.TOPIC, topic.name(), PatternType.LITERAL, AclOperation.READ);
    }

    private void readsAll(String principal, String prefix) {
        allow(principal, ResourceType.TOPIC, prefix, PatternType.PREFIXED, AclOperation.READ);
    }

    private void consumesInGroupsOfItsName(String principal) {
        allow(principal, ResourceType.GROUP, principal, PatternType.PREFIXED, AclOperation.READ);
    }

    /** The broker lets who may write or read also describe; a row for that says nothing new. */
    private void allow(String principal, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        rows.add(new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + principal, "*", operation, AclPermissionType.ALLOW)));
    }

    /** The table of the first day as people read it, one line for each row. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (AclBinding row : rows(Topics.PUBLISHERS)) {
            lines.add(line(row));
        }
        return lines;
    }

    static String line(AclBinding row) {
        ResourcePattern resource = row.pattern();
        return row.entry().principal() + " " + row.entry().operation() + " " + resource.resourceType() + " "
                + resource.name() + (resource.patternType() == PatternType.PREFIXED ? "*" : "");
    }
}
