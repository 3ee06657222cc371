package io.hengzhi.localstore;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How documents lie in the file and in its cache: as BSON bytes. As shipped they lie there as Java objects, and every
 * version that is cut serialises each document of a touched page again, by Java's own serialisation; that was most of what
 * a write cost. Bytes are encoded once, when a document is written, and their size is known to the cache.
 *
 * <p>Reads both forms, so a file from before still opens; what is written is BSON.
 */
final class StoredDocument extends BasicDataType<byte[]> {

    static final StoredDocument TYPE = new StoredDocument();

    /** Marks a value as BSON. The shipped form begins with the tag of a serialised object, which is another. */
    private static final byte BSON = 0x42;

    private static final int ARRAY_HEADER_BYTES = 24;
    private static final ObjectDataType SHIPPED = new ObjectDataType();
    /** What MongoDB answers to a document that has grown too large. */
    private static final int TOO_LARGE = 17419;

    private StoredDocument() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(1024);
        BsonEncoder.encodeDocument(document, buffer);
        if (buffer.readableBytes() > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(TOO_LARGE, "Resulting document after update is larger than 16777216");
        }
        byte[] bytes = new byte[buffer.readableBytes()];
        buffer.readBytes(bytes);
        return bytes;
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public int getMemory(byte[] document) {
        return ARRAY_HEADER_BYTES + document.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
        out.put(BSON).putVarInt(document.length).put(document);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        if (in.get(in.position()) != BSON) {
            return encode((Document) SHIPPED.read(in));
        }
        in.get();
        byte[] document = new byte[DataUtils.readVarInt(in)];
        in.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
