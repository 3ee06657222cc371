package io.hengzhi.platform.store;

/** Somebody else changed the aggregate since it was read. */
public final class VersionConflict extends RuntimeException {

    public VersionConflict(String id) {
        super(id);
    }
}
