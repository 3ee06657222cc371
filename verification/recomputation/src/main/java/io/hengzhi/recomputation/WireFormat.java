package io.hengzhi.recomputation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads Protobuf by the text of a .proto file, without generated classes: fields keep the names of the file, an absent one has
 * its proto3 default, or is left out where it is optional or a message.
 */
final class WireFormat {

    private static final Pattern MESSAGE = Pattern.compile("message\\s+(\\w+)\\s*\\{([^}]*)}");
    private static final Pattern FIELD =
            Pattern.compile("(?:(optional|repeated)\\s+)?(\\w+)\\s+(\\w+)\\s*=\\s*(\\d+)\\s*;");

    private record Field(String name, String type, boolean optional, boolean repeated) {}

    private final Map<String, Map<Integer, Field>> messages = new HashMap<>();

    WireFormat(String proto) {
        Matcher message = MESSAGE.matcher(proto.replaceAll("//[^\\n]*", ""));
        while (message.find()) {
            Map<Integer, Field> fields = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(message.group(2));
            while (field.find()) {
                fields.put(
                        Integer.valueOf(field.group(4)),
                        new Field(
                                field.group(3),
                                field.group(2),
                                "optional".equals(field.group(1)),
                                "repeated".equals(field.group(1))));
            }
            messages.put(message.group(1), fields);
        }
    }

    ObjectNode read(String message, byte[] bytes) {
        return new Reading(bytes, 0, bytes.length).message(message);
    }

    private Map<Integer, Field> fieldsOf(String message) {
        Map<Integer, Field> fields = messages.get(message);
        if (fields == null) {
            throw new IllegalArgumentException("the contract has no message " + message);
        }
        return fields;
    }

    private final class Reading {

        private final byte[] bytes;
        private final int end;
        private int at;

        Reading(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        ObjectNode message(String name) {
            Map<Integer, Field> fields = fieldsOf(name);
            ObjectNode read = JsonMapper.shared().createObjectNode();
            fields.values().forEach(field -> putDefault(read, field));
            while (at < end) {
                int tag = (int) varint();
                @Nullable Field field = fields.get(tag >>> 3);
                switch (tag & 7) {
                    case 0 -> number(read, field, varint());
                    case 1 -> at += 8;
                    case 2 -> {
                        int length = (int) varint();
                        text(read, field, at, length);
                        at += length;
                    }
                    case 5 -> at += 4;
                    default -> throw new IllegalArgumentException("no Protobuf: wire type " + (tag & 7));
                }
            }
            return read;
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < Long.SIZE; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
            throw new IllegalArgumentException("no Protobuf: a number that does not end");
        }

        private void number(ObjectNode read, @Nullable Field field, long value) {
            if (field == null) {
                return;
            }
            switch (field.type()) {
                case "bool" -> read.put(field.name(), value != 0);
                case "sint32", "sint64" -> read.put(field.name(), (value >>> 1) ^ -(value & 1));
                case "int32", "int64" -> read.put(field.name(), value);
                default -> throw new IllegalArgumentException(field + " is not written as a number");
            }
        }

        private void text(ObjectNode read, @Nullable Field field, int from, int length) {
            if (field == null || field.type().equals("bytes")) {
                return;
            }
            boolean isText = field.type().equals("string");
            String text = isText ? new String(bytes, from, length, StandardCharsets.UTF_8) : "";
            if (field.repeated()) {
                ArrayNode all = (ArrayNode) read.get(field.name());
                if (isText) {
                    all.add(text);
                } else {
                    all.add(new Reading(bytes, from, from + length).message(field.type()));
                }
            } else if (isText) {
                read.put(field.name(), text);
            } else {
                read.set(field.name(), new Reading(bytes, from, from + length).message(field.type()));
            }
        }

        private void putDefault(ObjectNode read, Field field) {
            if (field.repeated()) {
                read.putArray(field.name());
            } else if (!field.optional()) {
                switch (field.type()) {
                    case "string" -> read.put(field.name(), "");
                    case "bool" -> read.put(field.name(), false);
                    case "int32", "int64", "sint32", "sint64" -> read.put(field.name(), 0);
                    default -> {}
                }
            }
        }
    }
}
