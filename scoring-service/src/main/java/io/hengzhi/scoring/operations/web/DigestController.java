package io.hengzhi.scoring.operations.web;

import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.StateDigest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DigestController {

    /** @param positions how far each partition of the log was known: digests are compared at the same positions */
    record DigestAnswer(String digest, int scores, String positions) {}

    private final Engine engine;

    DigestController(Engine engine) {
        this.engine = engine;
    }

    @GetMapping("/api/v1/operations/digest")
    @Permitted(Operation.READ_DIGEST)
    DigestAnswer digest() {
        return engine.read(state -> {
            StateDigest digest = StateDigest.of(state);
            return new DigestAnswer(
                    digest.digest(), digest.scores(), state.positions().toString());
        });
    }
}
