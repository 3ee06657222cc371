package io.hengzhi.scoring.engine.domain;

/**
 * Where the state lays bytes that the heap need not hold: a cache of the log, made anew at every start. What is taken from it
 * is what was laid there, or {@link ShelfDamaged} is thrown: never anything else. One applier writes; any thread may read,
 * also while the applier writes and after the shelf has been replaced.
 */
public interface Shelf {

    /**
     * Lays bytes down.
     *
     * @return the place to take them from, below 2^48
     */
    long put(byte[] bytes);

    /** Brings to the disk's file what it still holds in memory; to be called when a batch is done. */
    void flush();

    /** The bytes of a place. */
    byte[] take(long place);

    /** Says that the bytes of a place are needed no more. */
    void drop(long place);

    /** What it takes of the disk. */
    long bytes();

    /** Whether most of it is needed no more, so that what is needed should move to another. */
    boolean isWorn();

    /** An empty one for all that is needed of this; this one can still be read by those who hold it. */
    Shelf next();

    /** Whether anything laid there could not be taken: the state must be made anew from the log. */
    boolean isDamaged();
}
