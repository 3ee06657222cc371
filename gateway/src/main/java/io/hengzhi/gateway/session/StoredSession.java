package io.hengzhi.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.UuidSessionIdGenerator;

/** A session that knows whether it is worth a write: a change is, and being used is once a minute. */
final class StoredSession implements Session {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final MapSession session;
    private @Nullable String storedAs;
    private Instant storedUse;
    private boolean changed;

    private StoredSession(MapSession session, @Nullable String storedAs) {
        this.session = session;
        this.storedAs = storedAs;
        this.storedUse = session.getLastAccessedTime();
        this.changed = storedAs == null;
    }

    static StoredSession fresh(Duration idle) {
        MapSession session = new MapSession();
        session.setMaxInactiveInterval(idle);
        return new StoredSession(session, null);
    }

    static StoredSession read(MapSession session) {
        // not part of what is serialised, and needed when the id changes at login
        session.setSessionIdGenerator(UuidSessionIdGenerator.getInstance());
        return new StoredSession(session, session.getId());
    }

    MapSession content() {
        return session;
    }

    boolean needsWrite() {
        return changed || session.getLastAccessedTime().isAfter(storedUse.plus(USE_NOTED_EVERY));
    }

    /** The id it is stored under, which is its former one after its id was changed at login; null while it is new. */
    @Nullable
    String storedAs() {
        return storedAs;
    }

    void written() {
        storedAs = session.getId();
        storedUse = session.getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
