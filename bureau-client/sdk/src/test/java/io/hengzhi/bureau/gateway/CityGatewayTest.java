package io.hengzhi.bureau.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.bureau.TestCity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityGatewayTest {

    private TestCity city;
    private CityGateway gateway;

    @BeforeEach
    void start() throws IOException {
        city = TestCity.start();
        gateway = with(TestCity.SECRET);
    }

    private CityGateway with(String secret) {
        return new CityGateway(city.gateway(), city.tokenEndpoint(), TestCity.CLIENT, () -> secret);
    }

    @AfterEach
    void stop() {
        gateway.close();
        city.close();
    }

    @Test
    void a_batch_is_opened_and_closed_and_its_counts_are_read() {
        city.answers("POST", "/batches", 201, """
            {"id":"b1","bureau":"tax","state":"open","outcome":null,"declared":3,"accepted":0,"duplicate":0,"refused":0,"missing":3}
            """).answers("POST", "/batches/b1/closure", 200, """
                    {"id":"b1","bureau":"tax","state":"closed","outcome":"complete","declared":3,"accepted":1,"duplicate":1,"refused":1,"missing":0}
                    """);

        Batch open = gateway.batches().open(3, "2025Q3");
        Batch closed = gateway.batches().close("b1");

        assertThat(open.isCounted()).isFalse();
        assertThat(closed.outcome()).isEqualTo("complete");
        assertThat(closed.isCounted()).isTrue();
        assertThat(city.requests().getFirst().body()).isEqualTo("{\"declared\":3,\"note\":\"2025Q3\"}");
        assertThat(city.requests())
                .allSatisfy(request -> assertThat(request.headers()).containsKey("Idempotency-key"));
    }

    @Test
    void a_token_that_is_no_longer_good_is_renewed_once() {
        city.answers("GET", "/contracts/facts.tax.v1", 200, "{\"topic\":\"facts.tax.v1\"}");
        gateway.contract("facts.tax.v1");

        city.forgetTokens();

        assertThat(gateway.contract("facts.tax.v1").path("topic").asString()).isEqualTo("facts.tax.v1");
        assertThat(city.requests()).hasSize(3);
    }

    @Test
    void a_wrong_secret_is_not_authorised_and_the_right_one_is() {
        try (CityGateway wrong = with("another")) {
            assertThatThrownBy(wrong::signIn)
                    .isInstanceOfSatisfying(GatewayFault.class, fault -> {
                        assertThat(fault.reason()).isEqualTo(GatewayFault.Reason.NOT_AUTHORISED);
                        assertThat(fault.text().zh()).contains("密钥", TestCity.CLIENT);
                    })
                    .hasMessageNotContaining("another");
        }
        gateway.signIn();
    }

    @Test
    void a_refusal_of_the_city_is_told_in_its_own_words() {
        city.answers("POST", "/batches", 422, """
            {"status":422,"code":"rule-broken","detail":"条数至少为 1。","detailEn":"At least one fact.","wayOut":"请改正。","wayOutEn":"Correct it."}
            """);

        assertThatThrownBy(() -> gateway.batches().open(0, null)).isInstanceOfSatisfying(GatewayFault.class, fault -> {
            assertThat(fault.reason()).isEqualTo(GatewayFault.Reason.REFUSED);
            assertThat(fault.text().zh()).isEqualTo("条数至少为 1。请改正。");
            assertThat(fault.text().en()).isEqualTo("At least one fact. Correct it.");
        });
    }

    @Test
    void what_is_not_there_is_not_found_and_nobody_at_home_is_unreachable() {
        assertThatThrownBy(() -> gateway.batches().get("none"))
                .isInstanceOfSatisfying(
                        GatewayFault.class,
                        fault -> assertThat(fault.reason()).isEqualTo(GatewayFault.Reason.NOT_FOUND));
        try (CityGateway nowhere = new CityGateway(
                URI.create("http://127.0.0.1:1"), city.tokenEndpoint(), TestCity.CLIENT, () -> TestCity.SECRET)) {
            assertThatThrownBy(() -> nowhere.batches().get("any"))
                    .isInstanceOfSatisfying(
                            GatewayFault.class,
                            fault -> assertThat(fault.reason()).isEqualTo(GatewayFault.Reason.UNREACHABLE));
        }
    }

    @Test
    void the_same_replay_is_the_same_request(@TempDir Path directory) throws IOException {
        city.answers("POST", "/rejections/replays", 202, "{\"items\":[]}")
                .answers("GET", "/rejections.csv?code=unknown-unit&day=2026-01-15", 200, "id,code\n");
        gateway.refusals().replay(List.of(Refusals.Replay.asItStands("r1")));
        gateway.refusals().replay(List.of(Refusals.Replay.asItStands("r1")));
        gateway.refusals().replay(List.of(Refusals.Replay.asItStands("r2")));

        assertThat(city.requests().stream()
                        .map(request -> request.headers().get("Idempotency-key"))
                        .distinct())
                .hasSize(2);

        gateway.refusals()
                .download(
                        new Refusals.Filter("unknown-unit", "2026-01-15", null),
                        "csv",
                        directory.resolve("errors.csv"));
        assertThat(Files.readString(directory.resolve("errors.csv"))).isEqualTo("id,code\n");
    }

    @Test
    void a_workbook_is_handed_in_as_a_form(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("facts.csv"), "a,b\n");
        city.answers("POST", "/submissions?dryRun=true", 202, "{\"id\":\"s1\",\"state\":\"received\"}");

        assertThat(gateway.submissions().upload(file, true).path("id").asString())
                .isEqualTo("s1");

        assertThat(city.requests().getLast().body())
                .contains("name=\"file\"; filename=\"facts.csv\"", "\r\n\r\na,b\n\r\n--");
    }
}
