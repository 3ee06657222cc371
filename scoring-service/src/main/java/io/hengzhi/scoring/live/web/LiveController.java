package io.hengzhi.scoring.live.web;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.LiveAnswer;
import io.hengzhi.platform.web.RequestFacts;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.engine.domain.State;
import io.hengzhi.scoring.live.application.Interest;
import io.hengzhi.scoring.live.application.LiveChanges;
import io.hengzhi.scoring.reading.Sight;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * That something has changed, as it does. A stream holds no figure: its reader reads again, and that is recorded as any read;
 * of the stream itself its beginning is.
 */
@RestController
class LiveController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final Engine engine;
    private final LiveChanges changes;
    private final LiveSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    LiveController(Engine engine, LiveChanges changes, LiveSettings settings, JsonMapper json, Clock clock) {
        this.engine = engine;
        this.changes = changes;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/rankings/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permitted(Operation.WATCH_CHANGES)
    void ofDistrict(
            @RequestParam String district,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        DistrictCode code = Problems.valueOf(DistrictCode.parse(district), "district");
        boolean known = engine.read(State::findCatalogue)
                .flatMap(catalogue -> catalogue.findDistrict(code))
                .isPresent();
        if (!known || !caller.scope().coversDistrict(code)) {
            throw Problems.notFound();
        }
        goLive(request, new Interest.InDistrict(code), caller, lastEventId);
    }

    @GetMapping(path = "/api/v1/scores/{creditCode}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Permitted(Operation.WATCH_CHANGES)
    void ofEnterprise(
            @PathVariable String creditCode,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(CreditCode.parse(creditCode) instanceof Parsed.Valid<CreditCode>(CreditCode code))) {
            throw Problems.notFound();
        }
        engine.read(state -> new Sight(state, caller).getEnterprise(code));
        goLive(request, new Interest.InEnterprise(code, caller), caller, lastEventId);
    }

    private void goLive(HttpServletRequest request, Interest interest, Caller caller, @Nullable String lastEventId) {
        JwtAuthenticationToken verified = (JwtAuthenticationToken) Objects.requireNonNull(request.getUserPrincipal());
        Instant expires = Objects.requireNonNull(verified.getToken().getExpiresAt());
        Positions known = lastEventId == null || lastEventId.isBlank() ? null : Positions.parse(lastEventId);
        changes.requireRoom(caller.actor());
        RequestFacts.setLive(request, new LiveAnswer(MediaType.TEXT_EVENT_STREAM_VALUE, out -> {
            LiveChanges.Begun begun = changes.subscribe(interest, caller.actor(), known);
            try {
                new EventStream(out, json, clock, settings.heartbeat(), changes::toldTo)
                        .write(begun.subscription().mailbox(), known == null ? begun.at() : null, expires);
            } finally {
                changes.end(begun.subscription());
            }
        }));
    }
}
