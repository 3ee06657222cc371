package io.hengzhi.bureau.outbox;

/**
 * A record with its place in the order in which the outbox accepted.
 *
 * @param sequence from 0, without gaps
 */
public record OutboxRecord(long sequence, byte[] content) {}
