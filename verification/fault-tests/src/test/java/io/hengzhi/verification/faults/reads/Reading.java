package io.hengzhi.verification.faults.reads;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One read that somebody may do.
 *
 * @param service asked itself; null for the gateway
 */
record Reading(String account, String purpose, @Nullable String service, String path) {

    /** An answer, with the trace that the access log knows it by. */
    record Done(Reading reading, String trace, Answer answer) {}

    Done read() {
        byte[] trace = new byte[16];
        byte[] span = new byte[8];
        ThreadLocalRandom.current().nextBytes(trace);
        ThreadLocalRandom.current().nextBytes(span);
        String traceId = HexFormat.of().formatHex(trace);
        Api door = service == null ? Stack.gateway() : Stack.service(service);
        Answer answer = door.as(account)
                .purpose(purpose)
                .with("On-Behalf-Of", "%E5%91%A8%E6%95%8F")
                .with("traceparent", "00-" + traceId + "-" + HexFormat.of().formatHex(span) + "-01")
                .get(path);
        return new Done(this, traceId, answer);
    }

    /** What the accounts of the sample city may read of it, by different people, at different doors. */
    static List<Reading> ofTheCity() {
        List<Reading> all = new ArrayList<>();
        String ranking = "/api/v1/rankings?period=" + Stack.PERIOD + "&list=above-scale&limit=200&district=";
        String list = "/api/v1/enterprises?district=110113&limit=50";
        for (String door : new String[] {"gateway", "scoring"}) {
            String service = door.equals("gateway") ? null : door;
            all.add(new Reading("district-officer", "guidance", service, ranking + "110113"));
            all.add(new Reading("city-officer", "policy-making", service, ranking + "110108"));
            all.add(new Reading("bureau-reader", "policy-making", service, ranking + "110113"));
            all.add(new Reading(
                    "enterprise", "review", service, "/api/v1/scores/" + Stack.HERO + "?period=" + Stack.PERIOD));
        }
        all.add(new Reading("district-officer", "guidance", null, list));
        all.add(new Reading("district-officer", "guidance", "registry", list));
        for (JsonNode item : Stack.gateway()
                .as("district-officer")
                .purpose("guidance")
                .get(ranking + "110113")
                .expect(200)
                .get("items")) {
            ofAnEnterprise(all, item.get("creditCode").asString());
        }
        return all;
    }

    private static void ofAnEnterprise(List<Reading> all, String code) {
        String score = "/api/v1/scores/" + code + "?period=" + Stack.PERIOD;
        String facts = "/api/v1/facts?quarter=2025Q3&enterprise=" + code;
        String guidance = "/api/v1/guidance/" + code + "?period=" + Stack.PERIOD;
        String profile = "/api/v1/enterprises/" + code;
        all.add(new Reading("district-officer", "guidance", null, score));
        all.add(new Reading("district-officer", "guidance", "scoring", score));
        all.add(new Reading("district-platform", "guidance", null, score));
        all.add(new Reading("district-officer", "guidance", null, facts));
        all.add(new Reading("district-officer-2", "guidance", "ingestion", facts));
        all.add(new Reading("city-officer", "policy-making", null, guidance));
        all.add(new Reading("district-officer", "guidance", "incentive", guidance));
        all.add(new Reading("district-officer", "guidance", null, profile));
        all.add(new Reading("district-officer-2", "guidance", "registry", profile));
    }
}
