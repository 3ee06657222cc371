package io.hengzhi.bureau.fact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message of a bureau: the facts of one enterprise under one CloudEvents id, which it keeps however often it is sent.
 *
 * @param time when the facts were accepted from the bureau's system
 * @param batch null for what belongs to none
 * @param facts how many it carries
 * @param body JSON in UTF-8, as the contract wants it
 */
public record FactMessage(
        String id,
        String creditCode,
        Instant time,
        @Nullable String batch,
        int facts,
        byte[] body) {

    private static final int VERSION = 1;

    /** The message as the outbox keeps it. */
    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(id);
            out.writeUTF(creditCode);
            out.writeLong(time.toEpochMilli());
            out.writeUTF(batch == null ? "" : batch);
            out.writeInt(facts);
            out.writeInt(body.length);
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static FactMessage ofBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a message of outbox version " + version);
            }
            String id = in.readUTF();
            String creditCode = in.readUTF();
            Instant time = Instant.ofEpochMilli(in.readLong());
            String batch = in.readUTF();
            int facts = in.readInt();
            byte[] body = in.readNBytes(in.readInt());
            return new FactMessage(id, creditCode, time, batch.isEmpty() ? null : batch, facts, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
