package io.hengzhi.scoring.results.domain;

import io.hengzhi.contract.canonical.Json;

/**
 * Who took a step.
 *
 * @param account the login, and the person a platform acts for
 * @param role as the realm writes it
 */
public record Actor(String account, String displayName, String organisation, String role) {

    Json.Members json() {
        return Json.Members.none()
                .with("account", account)
                .with("displayName", displayName)
                .with("organisation", organisation)
                .with("role", role);
    }

    static Actor read(Json.Members json) {
        return new Actor(json.text("account"), json.text("displayName"), json.text("organisation"), json.text("role"));
    }
}
