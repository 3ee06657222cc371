package io.hengzhi.audit.accesslog.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A page of one list: where its entries are, and between which times entries from here on and up to here lie. Pages fill up
 * one after the other, so the same log always makes the same pages.
 *
 * <p>Entries stand in the order of the log, and their times nearly so: two services that answer at the same moment may be
 * logged the other way round. So that a search by time may still halve its way to the right page, both bounds are made
 * monotone over the pages: {@code earliestFromHere} never falls from page to page, {@code latestUpToHere} neither.
 *
 * @param number from 1
 * @param references in the order of the log, at most {@link #SIZE}
 * @param earliestFromHere the least time of any entry of this page and those after it, in milliseconds since 1970
 * @param latestUpToHere the greatest time of any entry of this page and those before it
 */
public record IndexPage(
        ListKey list, int number, List<Reference> references, long earliestFromHere, long latestUpToHere) {

    public static final int SIZE = 200;

    /** Where an entry is, with what a search by actor or time needs to know of it. */
    public record Reference(long index, String account, long atMillis) {

        public static Reference of(LogEntry entry) {
            return new Reference(
                    entry.index(),
                    entry.access() == null ? "" : entry.access().account(),
                    entry.at().toEpochMilli());
        }
    }

    public IndexPage {
        references = List.copyOf(references);
    }

    /** The page that a list begins with. */
    public static IndexPage first(ListKey list) {
        return new IndexPage(list, 1, List.of(), Long.MAX_VALUE, Long.MIN_VALUE);
    }

    public boolean isFull() {
        return references.size() >= SIZE;
    }

    /** The index of the last entry; -1 on an empty page. */
    public long last() {
        return references.isEmpty() ? -1 : references.getLast().index();
    }

    /**
     * This page and those after it with the references added, as far as they changed. What the page holds already is left
     * out: a record delivered twice is listed once.
     */
    public List<IndexPage> with(List<Reference> more) {
        List<IndexPage> changed = new ArrayList<>();
        IndexPage page = this;
        List<Reference> filling = new ArrayList<>(references);
        boolean touched = false;
        for (Reference reference : more) {
            if (reference.index() <= last()) {
                continue;
            }
            if (filling.size() >= SIZE) {
                if (touched) {
                    changed.add(page);
                }
                page = new IndexPage(list, page.number + 1, List.of(), Long.MAX_VALUE, page.latestUpToHere);
                filling = new ArrayList<>();
            }
            filling.add(reference);
            page = new IndexPage(
                    list,
                    page.number,
                    filling,
                    Math.min(page.earliestFromHere, reference.atMillis()),
                    Math.max(page.latestUpToHere, reference.atMillis()));
            touched = true;
        }
        if (touched) {
            changed.add(page);
        }
        return withEarliestFromTheEnd(changed);
    }

    /** An entry of a later page may be older than all of an earlier one. */
    private static List<IndexPage> withEarliestFromTheEnd(List<IndexPage> pages) {
        List<IndexPage> bounded = new ArrayList<>(pages);
        for (int i = bounded.size() - 2; i >= 0; i--) {
            IndexPage page = bounded.get(i);
            long earliest = Math.min(page.earliestFromHere, bounded.get(i + 1).earliestFromHere);
            bounded.set(i, new IndexPage(page.list, page.number, page.references, earliest, page.latestUpToHere));
        }
        return bounded;
    }
}
