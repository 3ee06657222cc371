package io.hengzhi.bureau.gateway;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks handed in over REST. */
public final class Submissions {

    private static final String PATH = "/submissions";

    private final CityGateway gateway;

    Submissions(CityGateway gateway) {
        this.gateway = gateway;
    }

    /** Hands in an xlsx or CSV file; the answer names the submission, whose progress is read by its id. */
    public JsonNode upload(Path file, boolean dryRun) throws IOException {
        String boundary = "hengzhi-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName().toString().replace("\"", "") + "\"\r\nContent-Type: " + typeOf(file)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofByteArray(head),
                HttpRequest.BodyPublishers.ofFile(file),
                HttpRequest.BodyPublishers.ofByteArray(foot));
        return gateway.post(
                PATH + new Query().and("dryRun", dryRun),
                body,
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private static String typeOf(Path file) throws IOException {
        if (file.toString().endsWith(".xlsx")) {
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        }
        String known = Files.probeContentType(file);
        return known == null ? "application/octet-stream" : known;
    }

    public JsonNode get(String id) {
        return gateway.get(PATH + "/" + Query.encoded(id));
    }

    /** Which column holds what, as the submission's answer proposes it. */
    public JsonNode map(String id, JsonNode columns) {
        return gateway.put(PATH + "/" + Query.encoded(id) + "/mapping", columns);
    }

    /** After a look at the trial run: the facts go down the bureau's topic. */
    public JsonNode confirm(String id) {
        return gateway.post(
                PATH + "/" + Query.encoded(id) + "/confirmation",
                JsonMapper.shared().createObjectNode(),
                "confirm-" + id);
    }

    /** The refused rows with their reasons, to be corrected and handed in again. */
    public void downloadErrors(String id, Path target) {
        gateway.download(PATH + "/" + Query.encoded(id) + "/errors.xlsx", target);
    }

    public void downloadTemplate(Path target) {
        gateway.download(PATH + "/template.xlsx", target);
    }
}
