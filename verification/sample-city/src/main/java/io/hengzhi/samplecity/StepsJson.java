package io.hengzhi.samplecity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The officers' steps as requests: path, account and body. */
final class StepsJson {

    /**
     * A request of the public interface.
     *
     * @param account who makes it
     * @param path below {@code /api/v1}
     */
    record Request(String account, String path, Map<String, Object> body) {}

    private StepsJson() {}

    static List<Request> of(SampleSteps steps) {
        List<Request> requests = new java.util.ArrayList<>();
        steps.lists().forEach(list -> {
            requests.add(draw(list));
            requests.add(confirm(list));
        });
        steps.moves().forEach(move -> requests.add(of(move)));
        steps.mergers().forEach(merger -> requests.add(of(merger)));
        steps.scopeDecisions().forEach(decision -> requests.add(of(decision)));
        return List.copyOf(requests);
    }

    static Request draw(SampleSteps.ListOfYear list) {
        return new Request(
                officer(list.district().value()), "/districts/" + list.district() + "/lists/" + list.year(), Map.of());
    }

    static Request confirm(SampleSteps.ListOfYear list) {
        return new Request(
                officer(list.district().value()),
                "/districts/" + list.district() + "/lists/" + list.year() + "/confirmation",
                Map.of());
    }

    static Request of(SampleSteps.Move move) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("district", move.district().value());
        body.put("park", move.park().value());
        body.put("fromQuarter", move.fromQuarter().toString());
        body.put("reason", move.reason());
        return new Request("city-officer", "/enterprises/" + move.creditCode() + "/moves", body);
    }

    static Request of(SampleSteps.Merger merger) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("successor", merger.successor().value());
        body.put("fromQuarter", merger.fromQuarter().toString());
        body.put("comparableBasis", merger.comparableBasis());
        body.put("reason", merger.reason());
        return new Request("city-officer", "/enterprises/" + merger.creditCode() + "/mergers", body);
    }

    static Request of(SampleSteps.ScopeDecision decision) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("year", decision.year());
        body.put("list", decision.list().text());
        body.put("decision", "override");
        body.put("reason", decision.reason());
        return new Request(
                officer(decision.district().value()),
                "/enterprises/" + decision.creditCode() + "/scope-decisions",
                body);
    }

    /** The officer who drafts and decides for a district. */
    static String officer(String district) {
        return "district-officer-" + district;
    }

    /** The other officer, who approves. */
    static String secondOfficer(String district) {
        return officer(district) + "-2";
    }
}
