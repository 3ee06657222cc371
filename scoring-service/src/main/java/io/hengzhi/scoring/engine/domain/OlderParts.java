package io.hengzhi.scoring.engine.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows have an older part on the shelf, and where: a ticket of eight bytes each. A row that is to be changed in its
 * older part is opened, which makes it whole, and closed again.
 */
final class OlderParts {

    private static final int YEAR_SHIFT = 48;
    private static final long PLACE = (1L << YEAR_SHIFT) - 1;

    private final Roster roster;
    private @Nullable Shelf shelf;
    /** The first year that stays x 2^48 + the place on the shelf; 0 where everything is in the row. */
    private long[] tickets = new long[0];
    /** Rows that are whole for the moment, with the ticket they had. */
    private final Map<Integer, Long> open = new HashMap<>();

    OlderParts(Roster roster, @Nullable Shelf shelf) {
        this.roster = roster;
        this.shelf = shelf;
    }

    @Nullable
    Shelf shelf() {
        return shelf;
    }

    private long ticket(int number) {
        return number < tickets.length ? tickets[number] : 0;
    }

    private void setTicket(int number, long ticket) {
        if (number >= tickets.length && ticket != 0) {
            tickets = Arrays.copyOf(tickets, number + number / 8 + 16);
        }
        if (number < tickets.length) {
            tickets[number] = ticket;
        }
    }

    /** The first year whose results are in the row; {@link Retention#EVERYTHING} where nothing lies elsewhere. */
    int firstYear(int number) {
        return (int) (ticket(number) >>> YEAR_SHIFT);
    }

    @Nullable
    Older find(int number) {
        return older(ticket(number), shelf);
    }

    static @Nullable Older older(long ticket, @Nullable Shelf shelf) {
        return ticket == 0 || shelf == null ? null : new Older(shelf, ticket & PLACE, (int) (ticket >>> YEAR_SHIFT));
    }

    /** @param places those its reports are sorted by */
    void open(int number, QuantityPlaces places) {
        Older older = find(number);
        if (older != null) {
            roster.setRow(number, older.join(roster.row(number), places, () -> roster.codeAt(number)));
            open.put(number, ticket(number));
            setTicket(number, 0);
        }
    }

    void close(int number, int firstYear) {
        Shelf there = shelf;
        if (there == null || (ticket(number) != 0 && firstYear(number) == firstYear)) {
            return;
        }
        open(number, roster.places());
        Older.Divided parts = firstYear == Retention.EVERYTHING
                ? new Older.Divided(new byte[0], roster.row(number))
                : Older.Divided.of(
                        roster.row(number), firstYear, roster.boards(), roster.places(), () -> roster.codeAt(number));
        Long former = open.remove(number);
        if (former != null) {
            long place = former & PLACE;
            if (parts.older().length > 0 && Arrays.equals(there.take(place), parts.older())) {
                setTicket(number, (long) firstYear << YEAR_SHIFT | place);
                roster.setRow(number, parts.row());
                return;
            }
            there.drop(place);
        }
        if (parts.older().length > 0) {
            setTicket(number, (long) firstYear << YEAR_SHIFT | there.put(parts.older()));
            roster.setRow(number, parts.row());
        }
    }

    /** Rows that were opened and not closed yet. */
    int[] listOpen() {
        return open.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Carries every older part over to another shelf. No row may be open. */
    void moveTo(Shelf next) {
        Shelf former = shelf;
        for (int i = 0; i < tickets.length && former != null; i++) {
            if (tickets[i] != 0) {
                tickets[i] = tickets[i] & ~PLACE | next.put(former.take(tickets[i] & PLACE));
            }
        }
        shelf = next;
    }

    /** The tickets as they now stand, by number. */
    long[] copyOfTickets(int size) {
        return Arrays.copyOf(tickets, size);
    }

    /** An estimate of the heap it takes. */
    long bytes() {
        return (long) tickets.length * Long.BYTES;
    }
}
