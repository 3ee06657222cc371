package io.hengzhi.samplecity;

import io.hengzhi.contract.registry.SchemeDocument;
import io.hengzhi.samplecity.Reports.Placed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The fictional city: 17 areas, 20 quarters 2021Q1 to 2025Q4, about 2,000 enterprises. The same bytes on every run and every
 * machine; another seed would be another city, so there is one.
 *
 * @param enterprises in the order of their import
 * @param messages in the order they stand on their topics
 */
public record SampleCity(
        List<SampleEnterprise> enterprises,
        List<BureauMessage> messages,
        List<SchemeDocument> schemes,
        SampleSteps steps) {

    private static final long SEED = 20190716L;

    public SampleCity {
        enterprises = List.copyOf(enterprises);
        messages = List.copyOf(messages);
        schemes = List.copyOf(schemes);
    }

    public static SampleCity of(SampleSize size) {
        List<Portrait> portraits = new ArrayList<>(SpecialEnterprises.drawn(SEED));
        portraits.addAll(OrdinaryEnterprises.drawn(SEED, size));
        List<BureauMessage> messages = portraits.stream()
                .flatMap(portrait -> portrait.messages().stream())
                .sorted(Comparator.comparingInt(Placed::order))
                .map(Placed::message)
                .toList();
        return new SampleCity(
                portraits.stream().map(Portrait::enterprise).toList(),
                messages,
                SampleSchemes.all(),
                SampleSteps.planned());
    }

    /** The register as the city office imports it. */
    public String enterprisesCsv() {
        return enterprises.stream()
                .map(SampleEnterprise::csvRow)
                .collect(Collectors.joining("\n", SampleEnterprise.CSV_HEADER + "\n", "\n"));
    }

    /** A scheme as {@code POST /schemes} takes it. */
    public static byte[] schemeJson(SchemeDocument scheme) {
        return SchemeJson.bytes(scheme);
    }

    /** SHA-256 over every file {@link #write} writes, name and content, as hexadecimal digits. */
    public String digest() {
        MessageDigest digest = sha256();
        files().forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(content.get());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the city as files: enterprises.csv, messages per topic, schemes, steps and the table of special cases. */
    public void write(Path directory) throws IOException {
        for (Map.Entry<String, Supplier<byte[]>> file : files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, file.getValue().get());
        }
    }

    /** By name; each is made when it is asked for: together they are 50 MB. */
    private Map<String, Supplier<byte[]>> files() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("enterprises.csv", () -> enterprisesCsv().getBytes(StandardCharsets.UTF_8));
        Map<String, List<BureauMessage>> topics = messages.stream()
                .collect(Collectors.groupingBy(message -> message.topic().name(), TreeMap::new, Collectors.toList()));
        topics.forEach((topic, ofTopic) -> files.put("messages/" + topic + ".jsonl", () -> lines(ofTopic)));
        for (SchemeDocument scheme : schemes) {
            files.put("schemes/" + scheme.id() + ".json", () -> SchemeJson.bytes(scheme));
        }
        files.put("steps.json", () -> SampleJson.bytes(OfficerRequest.all(steps)));
        files.put("special-cases.md", () -> specialCasesTable().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static byte[] lines(List<BureauMessage> messages) {
        StringBuilder lines = new StringBuilder();
        for (BureauMessage message : messages) {
            // the body as text: some of them are no JSON on purpose
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("key", message.key());
            line.put("headers", message.headers());
            line.put("body", new String(message.body(), StandardCharsets.UTF_8));
            lines.append(SampleJson.MAPPER.writeValueAsString(line)).append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The special cases as a table for the documents. */
    public static String specialCasesTable() {
        StringBuilder table = new StringBuilder(
                "| 常量 Constant | 信用代码 Credit code | 企业（虚构） Name (fictional) | 区 District | 说明 | Shows |\n"
                        + "|---|---|---|---|---|---|\n");
        for (SampleCase special : SampleCases.all()) {
            table.append("| `").append(special.constant()).append("` | `").append(special.creditCode());
            table.append("` | ").append(special.name()).append(" | ").append(special.district());
            table.append(" | ").append(special.shows().zh()).append(" | ");
            table.append(special.shows().en()).append(" |\n");
        }
        return table.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
