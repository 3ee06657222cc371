/**
 * The store of local runs: a MongoDB-wire server over an H2 file, made durable.
 *
 * <p>As shipped, that server answers a write before the write is on disk, and a {@code kill -9} loses what was
 * acknowledged. Here a reply to a write is held until the write is on disk, and writes that wait together share one
 * sync. It has no transactions, change streams or secondary indexes, and every query but a match by {@code _id} scans.
 */
@NullMarked
package io.hengzhi.localstore;

import org.jspecify.annotations.NullMarked;
