package io.hengzhi.scoring.results.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.platform.store.Store;
import io.hengzhi.scoring.results.application.KeptFigures;
import io.hengzhi.scoring.results.domain.FrozenFigures;
import io.hengzhi.scoring.results.domain.FrozenFigures.LineDigest;
import io.hengzhi.scoring.results.domain.ResultLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * Lines by {@code _id} = digest of the figures and credit code, as the canonical text their own digest is made of; which lines
 * there are stands in pages, {@code digest:00000001}, and how many pages in {@code digest}, which is written last. Nothing is
 * ever changed: what is there already is the same.
 */
final class MongoKeptFigures implements KeptFigures {

    private static final int PAGE_SIZE = 500;

    private final Store store;

    MongoKeptFigures(Store store) {
        this.store = store;
    }

    @Override
    public void keep(FrozenFigures figures) {
        String digest = figures.digest();
        if (findPages(digest) > 0) {
            return;
        }
        List<LineDigest> lines = figures.lineDigests();
        int pages = (lines.size() + PAGE_SIZE - 1) / PAGE_SIZE;
        for (int page = 1; page <= pages; page++) {
            int from = (page - 1) * PAGE_SIZE;
            int to = Math.min(lines.size(), from + PAGE_SIZE);
            insert(
                    lines(),
                    figures.lines().subList(from, to).stream()
                            .map(line -> new Document("_id", lineId(digest, line.creditCode()))
                                    .append("canonical", CanonicalJson.text(line.json())))
                            .toList());
            insert(pages(), List.of(page(digest, page, lines.subList(from, to))));
        }
        insert(pages(), List.of(new Document("_id", digest).append("pages", pages)));
    }

    private static Document page(String digest, int number, List<LineDigest> lines) {
        return new Document("_id", pageId(digest, number))
                .append(
                        "codes",
                        lines.stream().map(line -> line.creditCode().value()).toList())
                .append("digests", lines.stream().map(LineDigest::digest).toList());
    }

    private void insert(MongoCollection<Document> into, List<Document> documents) {
        try {
            store.run(() -> into.bulkWrite(
                    documents.stream().map(InsertOneModel::new).toList(), new BulkWriteOptions().ordered(false)));
        } catch (MongoBulkWriteException e) {
            boolean onlyKnown =
                    e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyKnown || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    private int findPages(String digest) {
        Document head = store.call(() -> pages().find(eq("_id", digest)).first());
        return head == null ? 0 : head.getInteger("pages");
    }

    @Override
    public List<LineDigest> list(String figuresDigest) {
        List<String> ids = IntStream.rangeClosed(1, findPages(figuresDigest))
                .mapToObj(number -> pageId(figuresDigest, number))
                .toList();
        Map<String, Document> found = byId(pages(), ids);
        List<LineDigest> lines = new ArrayList<>();
        for (String id : ids) {
            Document page = found.get(id);
            if (page == null) {
                throw new IllegalStateException("a page of kept figures is not there: " + id);
            }
            List<String> codes = page.getList("codes", String.class);
            List<String> digests = page.getList("digests", String.class);
            for (int i = 0; i < codes.size(); i++) {
                lines.add(new LineDigest(CreditCode.parse(codes.get(i)).orElseThrow(), digests.get(i)));
            }
        }
        return lines;
    }

    @Override
    public Optional<ResultLine> find(String figuresDigest, CreditCode enterprise) {
        return Optional.ofNullable(findAll(figuresDigest, List.of(enterprise)).get(enterprise));
    }

    @Override
    public Map<CreditCode, ResultLine> findAll(String figuresDigest, Collection<CreditCode> enterprises) {
        List<String> ids =
                enterprises.stream().map(code -> lineId(figuresDigest, code)).toList();
        Map<CreditCode, ResultLine> found = new HashMap<>();
        byId(lines(), ids).values().forEach(document -> {
            byte[] canonical = document.getString("canonical").getBytes(StandardCharsets.UTF_8);
            ResultLine line = ResultLine.read((Json.Members) CanonicalJson.read(canonical));
            found.put(line.creditCode(), line);
        });
        return found;
    }

    private Map<String, Document> byId(MongoCollection<Document> from, List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        store.run(() -> from.find(in("_id", ids)).forEach(document -> found.put(document.getString("_id"), document)));
        return found;
    }

    private static String lineId(String digest, CreditCode code) {
        return digest + ":" + code;
    }

    private static String pageId(String digest, int number) {
        return digest + ":" + "%08d".formatted(number);
    }

    private MongoCollection<Document> lines() {
        return store.collection("resultLines");
    }

    private MongoCollection<Document> pages() {
        return store.collection("resultPages");
    }
}
