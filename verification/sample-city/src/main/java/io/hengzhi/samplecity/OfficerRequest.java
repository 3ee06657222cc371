package io.hengzhi.samplecity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of the officers as a request to the public interface: a POST with a JSON body.
 *
 * @param account who makes it
 * @param path below {@code /api/v1}
 */
@JsonPropertyOrder({"account", "path", "body"})
public record OfficerRequest(String account, String path, Map<String, Object> body) {

    public static OfficerRequest drawing(SampleSteps.ListOfYear list) {
        return new OfficerRequest(officer(list.district().value()), path(list), Map.of());
    }

    public static OfficerRequest confirming(SampleSteps.ListOfYear list) {
        return new OfficerRequest(officer(list.district().value()), path(list) + "/confirmation", Map.of());
    }

    private static String path(SampleSteps.ListOfYear list) {
        return "/districts/" + list.district() + "/lists/" + list.year();
    }

    public static OfficerRequest of(SampleSteps.Move move) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("district", move.district().value());
        body.put("park", move.park().value());
        body.put("fromQuarter", move.fromQuarter().toString());
        body.put("reason", move.reason());
        return new OfficerRequest("city-officer", "/enterprises/" + move.creditCode() + "/moves", body);
    }

    public static OfficerRequest of(SampleSteps.Merger merger) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("successor", merger.successor().value());
        body.put("fromQuarter", merger.fromQuarter().toString());
        body.put("comparableBasis", merger.comparableBasis());
        body.put("reason", merger.reason());
        return new OfficerRequest("city-officer", "/enterprises/" + merger.creditCode() + "/mergers", body);
    }

    public static OfficerRequest of(SampleSteps.ScopeDecision decision) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("year", decision.year());
        body.put("list", decision.list().text());
        body.put("decision", "override");
        body.put("reason", decision.reason());
        return new OfficerRequest(
                officer(decision.district().value()),
                "/enterprises/" + decision.creditCode() + "/scope-decisions",
                body);
    }

    /** What is decided about single enterprises, in order. */
    public static List<OfficerRequest> decisions(SampleSteps steps) {
        List<OfficerRequest> requests = new ArrayList<>();
        steps.moves().forEach(move -> requests.add(of(move)));
        steps.mergers().forEach(merger -> requests.add(of(merger)));
        steps.scopeDecisions().forEach(decision -> requests.add(of(decision)));
        return List.copyOf(requests);
    }

    static List<OfficerRequest> all(SampleSteps steps) {
        List<OfficerRequest> requests = new ArrayList<>();
        steps.lists().forEach(list -> {
            requests.add(drawing(list));
            requests.add(confirming(list));
        });
        requests.addAll(decisions(steps));
        return List.copyOf(requests);
    }

    /** The officer who drafts and decides for a district. */
    public static String officer(String district) {
        return "district-officer-" + district;
    }

    /** The other officer, who approves. */
    public static String secondOfficer(String district) {
        return officer(district) + "-2";
    }
}
