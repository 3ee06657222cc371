package io.hengzhi.samplecity.seeding;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.samplecity.OfficerRequest;
import io.hengzhi.samplecity.SampleAgreement;
import io.hengzhi.samplecity.SampleCases;
import io.hengzhi.samplecity.SampleCity;
import io.hengzhi.samplecity.SampleSteps.ListOfYear;
import io.hengzhi.verification.client.Accounts;
import io.hengzhi.verification.client.Answer;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Surroundings;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The steps of the seeding, each of which finds out by itself whether it is done.
 *
 * <pre>
 *   sharing agreement -> import enterprises -> schemes in force -> facts published -> facts in the ledger
 *     -> lists drawn and confirmed -> moves, mergers, decisions -> ranking there
 * </pre>
 */
final class CitySeeding {

    private static final String API = "/api/v1";
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration IMPORT_MAX = Duration.ofMinutes(5);
    private static final Duration LEDGER_MAX = Duration.ofMinutes(15);
    private static final Duration LIST_MAX = Duration.ofMinutes(5);
    private static final Duration RANKING_MAX = Duration.ofMinutes(5);
    private static final int DISTRICTS_AT_ONCE = 4;

    private final SampleCity city;
    private final Surroundings surroundings;
    private final Telling telling;
    private final Accounts accounts;
    private final Api api;
    private final DoneSteps done;

    CitySeeding(SampleCity city, Surroundings surroundings, Telling telling) {
        this.city = city;
        this.surroundings = surroundings;
        this.telling = telling;
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        this.accounts = new Accounts(surroundings, http);
        this.api = Api.at(surroundings.gateway(), accounts, http);
        this.done = new DoneSteps(surroundings.data().resolve("run").resolve("seeding.properties"), city.digest());
    }

    void run() {
        once("agreement", this::agreement);
        if (done.isDone("complete")) {
            telling.tell("the sample city is there already, nothing to do");
            return;
        }
        once("import", this::importEnterprises);
        once("schemes", this::schemes);
        Map<String, String> lastFacts = new Publishing(surroundings, accounts, done, telling).publish(city);
        once("ledger", () -> awaitLedger(lastFacts));
        once("lists", this::lists);
        once("decisions", this::decisions);
        awaitRanking();
        done.record("complete", "yes");
        telling.tell("the sample city is seeded (演示 · 数据均为虚构)");
    }

    private void once(String step, Runnable work) {
        if (done.isDone(step)) {
            telling.tell("%s: done before", step);
            return;
        }
        work.run();
        done.record(step, "done");
    }

    /** drafted -> in force, from wherever it stands. */
    private void agreement() {
        String path = API + "/agreements/" + SampleAgreement.ID;
        Answer stands = api.as(SampleAgreement.APPROVER).get(path);
        if (stands.status() == 404) {
            stands = api.as(SampleAgreement.DRAFTER).post(API + "/agreements", SampleAgreement.body());
            expect("the draft of the sharing agreement", stands, 201);
        }
        if (state(stands).equals("draft")) {
            String seen = stands.headers().firstValue("ETag").orElse("*");
            Answer approved = api.as(SampleAgreement.APPROVER)
                    .with("If-Match", seen)
                    .post(path + "/approval", Map.of("reason", SampleAgreement.REASON));
            expect("the approval of the sharing agreement", approved, 200);
        }
        telling.tell("the sharing agreement of the reading bureau is in force");
    }

    private void importEnterprises() {
        Api office = api.as("city-officer");
        byte[] csv = city.enterprisesCsv().getBytes(StandardCharsets.UTF_8);
        Answer started = office.with("Idempotency-Key", "seed-" + city.digest().substring(0, 32))
                .post(API + "/enterprises/imports", csv, "text/csv");
        String id = expect("the import", started, 202).get("id").asString();
        JsonNode job = until(
                "the import " + id + " ends",
                IMPORT_MAX,
                () -> Optional.of(expect("the import " + id, office.get(API + "/enterprises/imports/" + id), 200))
                        .filter(state -> state.get("state").asString().equals("done")));
        for (JsonNode error : job.get("errors")) {
            // on a repeated run: it has moved since, which the register rightly does not undo
            if (!error.get("code").asString().equals("district-differs")) {
                throw new NotSeeded("row " + error.get("row") + " of the enterprises was refused: " + error);
            }
        }
        telling.tell(
                "%d enterprises imported, %d unchanged, %d refused",
                job.get("imported").asInt(),
                job.get("unchanged").asInt(),
                job.get("refused").asInt());
    }

    private void schemes() {
        byDistrict(city.schemes(), SchemeDocument::district, this::bringIntoForce);
        telling.tell(
                "%d schemes drafted, submitted, and approved by a second officer",
                city.schemes().size());
    }

    /** draft -> submitted -> published, from wherever it stands. */
    private void bringIntoForce(SchemeDocument scheme) {
        String path = API + "/schemes/" + scheme.id();
        Api drafts = api.as(OfficerRequest.officer(scheme.district()));
        Api approves = api.as(OfficerRequest.secondOfficer(scheme.district()));
        Answer stands = drafts.get(path);
        if (stands.status() == 404) {
            stands = drafts.with("Idempotency-Key", "seed-" + scheme.id())
                    .post(API + "/schemes", SampleCity.schemeJson(scheme), "application/json");
            expect("the draft of " + scheme.id(), stands, 201);
        } else {
            expect("the scheme " + scheme.id(), stands, 200);
        }
        if (state(stands).equals("draft")) {
            stands = step("the submission of " + scheme.id(), drafts, path + "/submission", stands);
        }
        if (state(stands).equals("submitted")) {
            stands = step("the approval of " + scheme.id(), approves, path + "/approval", stands);
        }
        if (!state(stands).equals("published")) {
            throw new NotSeeded("the scheme " + scheme.id() + " is " + state(stands) + ", not published");
        }
    }

    private static String state(Answer scheme) {
        return scheme.json().path("state").asString("");
    }

    private static Answer step(String what, Api officer, String path, Answer stands) {
        String seen = stands.headers().firstValue("ETag").orElse("*");
        Answer taken = officer.with("If-Match", seen).post(path, Map.of());
        expect(what, taken, 200);
        return taken;
    }

    /** The last fact of every partition is in the ledger, hence all before it. */
    private void awaitLedger(Map<String, String> lastFacts) {
        Api office = api.as("city-officer").purpose("policy-making");
        Map<String, String> waiting = new TreeMap<>(lastFacts);
        int partitions = waiting.size();
        until("the ledger has every partition's last fact", LEDGER_MAX, () -> {
            int before = waiting.size();
            waiting.values().removeIf(fact -> {
                Answer answer = office.get(API + "/facts/" + fact);
                if (answer.status() != 200 && answer.status() != 404 && answer.status() != 503) {
                    throw new NotSeeded("the fact " + fact + ": " + answer.status() + " " + answer.text());
                }
                return answer.status() == 200;
            });
            if (waiting.size() < before) {
                telling.tell(
                        "ingestion has %d of %d partitions in the ledger", partitions - waiting.size(), partitions);
            }
            return waiting.isEmpty() ? Optional.of(true) : Optional.empty();
        });
    }

    private void lists() {
        byDistrict(city.steps().lists(), list -> list.district().value(), this::list);
        telling.tell(
                "%d lists of the years drawn and confirmed",
                city.steps().lists().size());
    }

    /** The work of a district one after the other, some districts side by side. */
    private static <T> void byDistrict(List<T> all, Function<T, String> district, Consumer<T> work) {
        Map<String, List<T>> byDistrict =
                all.stream().collect(Collectors.groupingBy(district, TreeMap::new, Collectors.toList()));
        try (ExecutorService districts = Executors.newFixedThreadPool(DISTRICTS_AT_ONCE)) {
            List<Future<?>> running = new ArrayList<>();
            byDistrict.values().forEach(own -> running.add(districts.submit(() -> own.forEach(work))));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotSeeded notSeeded) {
                throw notSeeded;
            }
            throw new NotSeeded("a district's work failed", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSeeded("interrupted");
        }
    }

    private void list(ListOfYear list) {
        String step = "list." + list.district() + "." + list.year();
        if (done.isDone(step)) {
            return;
        }
        OfficerRequest drawing = OfficerRequest.drawing(list);
        OfficerRequest confirming = OfficerRequest.confirming(list);
        // 503: the registry has not read all facts yet
        Answer answered = until(
                "the list " + drawing.path(),
                LIST_MAX,
                () -> Optional.of(post(drawing)).filter(answer -> answer.status() != 503));
        JsonNode drawn = expect("the list " + drawing.path(), answered, 200);
        expect("the confirmation " + confirming.path(), post(confirming), 200);
        done.record(step, "done");
        if (list.district().value().equals(SampleCases.DISTRICT)) {
            telling.tell("%s %d: %s", list.district(), list.year(), drawn.get("counts"));
        }
    }

    private Answer post(OfficerRequest request) {
        return api.as(request.account()).post(API + request.path(), request.body());
    }

    /** Decides about an enterprise on the version that stands now. */
    private Answer decided(OfficerRequest request) {
        String enterprise = request.path().substring(0, request.path().lastIndexOf('/'));
        Answer stands = api.as(request.account()).purpose("guidance").get(API + enterprise);
        expect(enterprise, stands, 200);
        return api.as(request.account())
                .with("If-Match", stands.headers().firstValue("ETag").orElse("*"))
                .post(API + request.path(), request.body());
    }

    private void decisions() {
        List<OfficerRequest> requests = OfficerRequest.decisions(city.steps());
        for (OfficerRequest request : requests) {
            Answer answer = decided(request);
            boolean decidedBefore = answer.status() == 409
                    && answer.json().path("code").asString("").startsWith("already-");
            if (!decidedBefore) {
                expect(request.path(), answer, 200);
            }
        }
        telling.tell("%d decisions recorded: a move, a merger, a transition ended early", requests.size());
    }

    /** The hero's score is there with all its terms, and the ranking it stands in does not grow any more. */
    private void awaitRanking() {
        Api officer = api.as(OfficerRequest.officer(SampleCases.DISTRICT)).purpose("guidance");
        String ranking = API + "/rankings?district=" + SampleCases.DISTRICT + "&period=" + SampleCases.QUARTER
                + "&list=above-scale&limit=1";
        String score = API + "/scores/" + SampleCases.HERO.creditCode() + "?period=" + SampleCases.QUARTER;
        int[] sizeBefore = {-1};
        JsonNode there =
                until("the ranking of " + SampleCases.DISTRICT + " for " + SampleCases.QUARTER, RANKING_MAX, () -> {
                    Answer answer = officer.get(ranking);
                    Answer hero = officer.get(score);
                    if (answer.status() != 200 || hero.status() != 200) {
                        return Optional.empty();
                    }
                    JsonNode page = answer.json();
                    int size = page.get("size").asInt();
                    boolean settled = size > 0 && size == sizeBefore[0] && isComplete(hero.json());
                    sizeBefore[0] = size;
                    return settled ? Optional.of(page) : Optional.empty();
                });
        JsonNode hero = expect("the hero's score", officer.get(score), 200);
        telling.tell(
                "ranking of %s for %s: %d enterprises; %s is number %d with %s, class %s",
                SampleCases.DISTRICT,
                SampleCases.QUARTER,
                there.get("size").asInt(),
                SampleCases.HERO.name(),
                hero.get("rank").asInt(),
                hero.get("scoreShown").asString(),
                hero.get("class").asString());
    }

    private static boolean isComplete(JsonNode score) {
        for (JsonNode term : score.path("terms")) {
            if (!term.path("status").asString("").equals("present")) {
                return false;
            }
        }
        return !score.path("terms").isEmpty();
    }

    private static JsonNode expect(String what, Answer answer, int status) {
        if (answer.status() != status) {
            throw new NotSeeded(what + " was answered with " + answer.status() + ": " + answer.text());
        }
        return answer.json();
    }

    private static <T> T until(String what, Duration max, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + max.toNanos();
        while (true) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new NotSeeded("after " + max.toMinutes() + " minutes still waiting: " + what);
            }
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotSeeded("interrupted while waiting: " + what);
            }
        }
    }
}
