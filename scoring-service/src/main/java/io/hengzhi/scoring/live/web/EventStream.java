package io.hengzhi.scoring.live.web;

import io.hengzhi.scoring.engine.domain.Positions;
import io.hengzhi.scoring.live.domain.Change;
import io.hengzhi.scoring.live.domain.Mailbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One reader's stream of server-sent events, until its token expires, the service ends or the reader goes.
 *
 * <p>The id of an event says how far the log is known with it and stands on the last of the events that were told together:
 * who comes back with it in {@code Last-Event-ID}, to whichever replica, misses nothing and may hear something twice.
 */
final class EventStream {

    private static final int RECONNECT_MILLIS = 3000;

    private final OutputStream out;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration heartbeat;
    private final Supplier<Positions> toldTo;

    /** @param toldTo how far the log is known with everything that has been put into mailboxes */
    EventStream(OutputStream out, JsonMapper json, Clock clock, Duration heartbeat, Supplier<Positions> toldTo) {
        this.out = out;
        this.json = json;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.toldTo = toldTo;
    }

    /**
     * Writes until there is nothing more to tell.
     *
     * @param at how far the log is known at the beginning; null for a reader who comes back: what it missed comes first
     * @param expires when the token does
     */
    void write(Mailbox mailbox, @Nullable Positions at, Instant expires) throws IOException {
        text("retry: " + RECONNECT_MILLIS + "\n\n");
        event("open", at, Map.of());
        flush();
        try {
            while (true) {
                long left = Duration.between(clock.instant(), expires).toMillis();
                if (left <= 0) {
                    event("expired", null, Map.of());
                    flush();
                    return;
                }
                Mailbox.Letter letter = mailbox.take(Math.min(left, heartbeat.toMillis()));
                if (letter instanceof Mailbox.Silence) {
                    // Read before the mailbox is seen empty again: everything told to there has then been written.
                    Positions told = toldTo.get();
                    letter = mailbox.take(0);
                    if (letter instanceof Mailbox.Silence) {
                        text(": heartbeat\nid: " + told + "\n\n");
                    }
                }
                if (letter instanceof Mailbox.Closed) {
                    return;
                }
                write(letter);
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Mailbox.Letter letter) throws IOException {
        switch (letter) {
            case Mailbox.News(List<Change> changes, Positions known) -> news(changes, known);
            case Mailbox.ReadAgain(Mailbox.Reason reason, Positions known) ->
                event("read-again", known, Map.of("reason", reason.text()));
            case Mailbox.Silence() -> {}
            case Mailbox.Closed() -> {}
        }
    }

    private void news(List<Change> changes, Positions known) throws IOException {
        for (int i = 0; i < changes.size(); i++) {
            boolean last = i == changes.size() - 1;
            event(changes.get(i).kind().text(), last ? known : null, data(changes.get(i)));
        }
    }

    private static Map<String, String> data(Change change) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("district", change.list().district().value());
        data.put("period", change.list().period().toString());
        data.put("list", change.list().list().text());
        if (change.enterprise() != null) {
            data.put("creditCode", change.enterprise().value());
        }
        return data;
    }

    private void event(String name, @Nullable Positions id, Map<String, String> data) throws IOException {
        text("event: " + name + "\n" + (id == null ? "" : "id: " + id + "\n") + "data: " + json.writeValueAsString(data)
                + "\n\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void flush() throws IOException {
        out.flush();
    }
}
