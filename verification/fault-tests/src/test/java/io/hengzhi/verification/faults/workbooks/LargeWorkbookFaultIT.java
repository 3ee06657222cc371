package io.hengzhi.verification.faults.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengzhi.verification.Stack;
import io.hengzhi.verification.backbone.BackboneLog;
import io.hengzhi.verification.backbone.Heap;
import io.hengzhi.verification.client.Api;
import io.hengzhi.verification.client.Waiting;
import io.hengzhi.verification.load.FactLoad;
import io.hengzhi.verification.load.LoadEnterprises;
import io.hengzhi.workbook.ErrorWorkbook;
import io.hengzhi.workbook.Limits;
import io.hengzhi.workbook.SheetRow;
import io.hengzhi.workbook.TableWorkbook;
import io.hengzhi.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A workbook of 200,000 rows and 20 columns, of which 1 % of the cells are bad, goes through the service: the refused rows come
 * back with each bad cell named, and their corrected copies go through whole.
 */
@Tag("faults")
class LargeWorkbookFaultIT {

    private static final int ROWS = Integer.getInteger("faults.workbook.rows", 200_000);
    private static final int ENTERPRISES = 5_000;
    private static final int COLUMNS = 20;
    private static final int FIRST_YEAR = 2016;
    /** A bad cell in every fifth row is 1 % of all. */
    private static final int BAD_EVERY = 5;

    private static final String BAD = "约12";
    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final Duration PATIENCE = Duration.ofMinutes(5).plusSeconds(ROWS / 100);

    private final BackboneLog accepted = new BackboneLog("svc-ingestion", "ingestion.fact-accepted.v1");
    private final BackboneLog sent = new BackboneLog("svc-ingestion", "facts." + FactLoad.BUREAU + ".v1");
    private final Api bureau = Stack.gateway().as("bureau-" + FactLoad.BUREAU);

    @TempDir
    Path directory;

    @Test
    void one_percent_bad_cells_come_back_named_and_corrected_they_go_through() throws IOException {
        // Given
        FactLoad load = new FactLoad("WBK", ENTERPRISES, 0);
        LoadEnterprises.register(load);
        long before = accepted.size();
        int bad = (ROWS + BAD_EVERY - 1) / BAD_EVERY;
        long begun = System.nanoTime();

        // When
        String id = upload(written(load));
        await(id, "mapping-needed");
        bureau.put(SUBMISSIONS + "/" + id + "/mapping", meanings()).expect(200);
        JsonNode done = await(id, "done");

        // Then
        double seconds = (System.nanoTime() - begun) * 1e-9;
        assertThat(done.get("rows").asInt()).isEqualTo(ROWS);
        assertThat(done.get("refused").asInt()).isEqualTo(bad);
        assertThat(done.get("published").asInt()).isEqualTo(2 * (ROWS - bad));
        long heap = Heap.liveBytes("ingestion") >> 20;

        // When the refused rows are corrected and uploaded as they came
        int parts = done.get("errorParts").asInt();
        int named = 0;
        List<String> corrections = new ArrayList<>();
        for (int part = 1; part <= parts; part++) {
            byte[] errors = bureau.get(SUBMISSIONS + "/" + id + "/errors.xlsx?part=" + part)
                    .body();
            ByteArrayOutputStream corrected = new ByteArrayOutputStream();
            named += correct(errors, corrected);
            corrections.add(upload(corrected.toByteArray()));
        }

        // Then
        int published = 0;
        for (String correction : corrections) {
            JsonNode second = await(correction, "done");
            assertThat(second.get("refused").asInt()).as(second.toString()).isZero();
            published += second.get("published").asInt();
        }
        sent.awaitTakenInBy("svc-ingestion-intake", PATIENCE);
        System.out.printf(
                "# workbook of %d rows x %d columns: tried and published in %.0f s (%.0f rows a second), heap of ingestion after a"
                        + " collection %d MiB; %d bad cells, %d named in %d error workbooks; corrected: %d facts more; %d accepted%n",
                ROWS, COLUMNS, seconds, ROWS / seconds, heap, bad, named, parts, published, accepted.size() - before);
        assertThat(named).isEqualTo(bad);
        assertThat(published).isEqualTo(2 * bad);
        assertThat(accepted.size() - before).isEqualTo(2L * ROWS);
    }

    /** Two columns of values, which are facts, and sixteen that the bureau keeps for itself. */
    private byte[] written(FactLoad load) throws IOException {
        List<String> headings = new ArrayList<>(List.of("统一社会信用代码", "季度", "甲", "乙"));
        IntStream.range(headings.size(), COLUMNS).forEach(column -> headings.add("本局列" + column));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWorkbook table = new TableWorkbook(out, "数据", headings)) {
            for (int row = 0; row < ROWS; row++) {
                int quarter = row / ENTERPRISES;
                List<String> cells = new ArrayList<>(COLUMNS);
                cells.add(load.enterprise(row % ENTERPRISES).value());
                cells.add((FIRST_YEAR + quarter / 4) + "Q" + (1 + quarter % 4));
                cells.add(row % BAD_EVERY == 0 ? BAD : 100 + row % 9_000 + ".25");
                cells.add(Integer.toString(20 + row % 300));
                for (int column = cells.size(); column < COLUMNS; column++) {
                    cells.add((row * 31L + column * 7_919L) % 1_000_000 + "." + column);
                }
                table.add(cells);
            }
        }
        return out.toByteArray();
    }

    private static Map<String, Object> meanings() {
        List<Map<String, String>> columns = new ArrayList<>();
        columns.add(Map.of("column", "C", "meaning", "fact", "quantity", "output", "unit", "万元"));
        columns.add(Map.of("column", "D", "meaning", "fact", "quantity", "staff", "unit", "人"));
        for (char letter = 'E'; letter < 'A' + COLUMNS; letter++) {
            columns.add(Map.of("column", String.valueOf(letter), "meaning", "ignored"));
        }
        return Map.of("columns", columns);
    }

    private String upload(byte[] workbook) {
        String boundary = "a-boundary-of-this-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(workbook);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return bureau.post(SUBMISSIONS, body.toByteArray(), "multipart/form-data; boundary=" + boundary)
                .expect(202)
                .get("id")
                .asString();
    }

    private JsonNode await(String id, String state) {
        return Waiting.until(
                "the submission is " + state,
                PATIENCE,
                () -> Optional.of(bureau.get(SUBMISSIONS + "/" + id).expect(200))
                        .filter(submission -> {
                            String stands = submission.get("state").asString();
                            if (stands.equals("unreadable")) {
                                throw new IllegalStateException(submission.toString());
                            }
                            return stands.equals(state);
                        }));
    }

    /** Puts a number where the reason says that there is none. @return how many bad cells their reasons name */
    private int correct(byte[] errors, ByteArrayOutputStream corrected) throws IOException {
        Path file = Files.write(directory.resolve("errors.xlsx"), errors);
        List<SheetRow> rows = new ArrayList<>();
        try (Workbook book = Workbook.open(file, Limits.STANDARD).orElseThrow()) {
            book.readRows(book.sheets().getFirst(), rows::add);
        }
        List<String> headings =
                rows.getFirst().cells().stream().map(cell -> cell.text()).toList();
        assertThat(headings.getFirst()).isEqualTo(ErrorWorkbook.REASON_HEADING);
        int named = 0;
        try (TableWorkbook table = new TableWorkbook(corrected, "拒收", headings)) {
            for (SheetRow row : rows.subList(1, rows.size())) {
                named += row.cell(0).text().matches("(?s).*单元格 C\\d+ .*") ? 1 : 0;
                table.add(row.cells().stream()
                        .map(cell -> cell.text().equals(BAD) ? "12" : cell.text())
                        .toList());
            }
        }
        return named;
    }
}
