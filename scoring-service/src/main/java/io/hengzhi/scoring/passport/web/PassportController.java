package io.hengzhi.scoring.passport.web;

import io.hengzhi.contract.passport.PublicKeyFile;
import io.hengzhi.contract.passport.ScorePassport;
import io.hengzhi.contract.passport.SigningKey;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.Parsed;
import io.hengzhi.kernel.Period;
import io.hengzhi.platform.permission.Operation;
import io.hengzhi.platform.permission.Permitted;
import io.hengzhi.platform.problem.Problem;
import io.hengzhi.platform.problem.ProblemType;
import io.hengzhi.platform.problem.Problems;
import io.hengzhi.platform.security.Caller;
import io.hengzhi.platform.web.Disclosed;
import io.hengzhi.platform.web.RequestFacts;
import io.hengzhi.scoring.engine.application.Engine;
import io.hengzhi.scoring.engine.domain.Dossier;
import io.hengzhi.scoring.passport.application.IssuePassport;
import io.hengzhi.scoring.passport.domain.PassportOfResult;
import io.hengzhi.scoring.reading.Sight;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A score as a signed file that anybody can verify without us, and the key it is signed with. */
@RestController
class PassportController {

    private final Engine engine;
    private final IssuePassport issuing;
    private final Clock clock;

    PassportController(Engine engine, IssuePassport issuing, Clock clock) {
        this.engine = engine;
        this.issuing = issuing;
        this.clock = clock;
    }

    /** A JSON Web Key (RFC 8037). */
    record PassportKey(String kty, String crv, String x, String kid, String use, String alg) {}

    record PassportKeys(List<PassportKey> keys) {}

    @GetMapping(path = "/api/v1/scores/{creditCode}/passport", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permitted(Operation.READ_PASSPORT)
    ResponseEntity<byte[]> passport(
            @PathVariable String creditCode, @RequestParam String period, Caller caller, HttpServletRequest request) {
        Period asked = Problems.valueOf(Period.parse(period), "period");
        if (!(CreditCode.parse(creditCode) instanceof Parsed.Valid<CreditCode>(CreditCode code))) {
            throw Problems.notFound();
        }
        SigningKey key = key();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ScorePassport passport = engine.read(state -> {
            Sight sight = new Sight(state, caller);
            Dossier dossier = sight.getEnterprise(code);
            return PassportOfResult.read(state, dossier, sight.getResult(dossier, asked), now);
        });
        byte[] file = issuing.issue(passport, key);
        RequestFacts.setDisclosed(request, Disclosed.one(passport, code));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"passport-" + code + "-" + asked + ".json\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(file);
    }

    @GetMapping("/api/v1/passport-keys")
    @Permitted(Operation.READ_REFERENCE_DATA)
    PassportKeys keys() {
        PublicKeyFile key = key().publicKey();
        return new PassportKeys(List.of(new PassportKey("OKP", "Ed25519", key.x(), key.id(), "sig", "EdDSA")));
    }

    private SigningKey key() {
        return issuing.findKey()
                .orElseThrow(() -> Problem.of(ProblemType.SERVICE_UNAVAILABLE)
                        .code("passport-key-missing")
                        .detail("本系统没有设置得分凭证的签名密钥，不能出具凭证。", "This deployment has no key to sign passports with.")
                        .wayOut("请运维设置 HENGZHI_PASSPORT_KEY。", "Have the operators set HENGZHI_PASSPORT_KEY.")
                        .exception());
    }
}
