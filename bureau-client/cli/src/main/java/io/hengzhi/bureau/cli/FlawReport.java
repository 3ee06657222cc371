package io.hengzhi.bureau.cli;

import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** Tells what is wrong with a file, place by place: the first ones in words, or each as a line of JSON. */
final class FlawReport {

    private static final int SHOWN_MAX = 50;

    private final Console console;
    private final Path file;
    private final boolean json;
    private long count;

    FlawReport(Console console, Path file, boolean json) {
        this.console = console;
        this.file = file;
        this.json = json;
    }

    /** @param rule the code under which the city would refuse it; {@code unreadable} where it is no fact */
    void add(long line, String rule, FactLine.Flaw flaw) {
        count++;
        if (json) {
            ObjectNode document = Console.object()
                    .put("file", file.toString())
                    .put("line", line)
                    .put("field", flaw.field())
                    .put("rule", rule)
                    .put("text", console.texts().get(flaw.text()))
                    .put("wayOut", console.texts().get(flaw.wayOut()));
            if (flaw.column() > 0) {
                document.put("column", flaw.column());
            }
            console.jsonLine(document);
        } else if (count <= SHOWN_MAX) {
            String place = file + ":" + line + (flaw.column() > 0 ? ":" + flaw.column() : "");
            console.out()
                    .println(place + "  " + flaw.field() + "  " + rule + "  "
                            + console.texts().get(flaw.text()) + " "
                            + console.texts().get(flaw.wayOut()));
        } else if (count == SHOWN_MAX + 1) {
            console.remark("flaws.more");
        }
    }

    long count() {
        return count;
    }
}
