package io.hengzhi.contract.canonical;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that has exactly one canonical form: text, whole number, truth, nothing, list, members. There are no
 * fractions: a decimal is written as text, so that no reader turns it into a double.
 */
public sealed interface Json {

    record Text(String value) implements Json {}

    /** Whole numbers that every reader holds exactly (RFC 7493). */
    record Whole(long value) implements Json {

        private static final long GREATEST = (1L << 53) - 1;

        public Whole {
            if (value > GREATEST || value < -GREATEST) {
                throw new IllegalArgumentException("not held exactly by every reader of JSON: " + value);
            }
        }
    }

    record Flag(boolean value) implements Json {}

    record Nothing() implements Json {}

    record Items(List<Json> values) implements Json {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Members in the order of their names' UTF-16 code units, as RFC 8785 has them. */
    record Members(SortedMap<String, Json> values) implements Json {

        public Members {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Members none() {
            return new Members(new TreeMap<>());
        }

        public Members with(String name, Json value) {
            TreeMap<String, Json> more = new TreeMap<>(values);
            more.put(name, value);
            return new Members(more);
        }

        public Members with(String name, @Nullable String value) {
            return with(name, value == null ? new Nothing() : new Text(value));
        }

        public Members with(String name, long value) {
            return with(name, new Whole(value));
        }

        public Members with(String name, List<? extends Json> value) {
            return with(name, new Items(List.copyOf(value)));
        }

        public Members without(String name) {
            TreeMap<String, Json> fewer = new TreeMap<>(values);
            fewer.remove(name);
            return new Members(fewer);
        }

        /** Throws {@link NotCanonical} where there is none. */
        public Json get(String name) {
            Json found = values.get(name);
            if (found == null) {
                throw new NotCanonical("\"" + name + "\" is missing");
            }
            return found;
        }

        public String text(String name) {
            return get(name) instanceof Text(String value) ? value : NotCanonical.unexpected(name);
        }

        public @Nullable String textOrNull(String name) {
            return get(name) instanceof Nothing ? null : text(name);
        }

        public long whole(String name) {
            return get(name) instanceof Whole(long value) ? value : NotCanonical.unexpected(name);
        }

        public @Nullable Long wholeOrNull(String name) {
            return get(name) instanceof Nothing ? null : Long.valueOf(whole(name));
        }

        public boolean flag(String name) {
            return get(name) instanceof Flag(boolean value) ? value : NotCanonical.unexpected(name);
        }

        public List<Json> items(String name) {
            return get(name) instanceof Items(List<Json> values) ? values : NotCanonical.unexpected(name);
        }

        public List<String> texts(String name) {
            return items(name).stream()
                    .map(item -> item instanceof Text(String value) ? value : NotCanonical.<String>unexpected(name))
                    .toList();
        }

        public List<Members> listMembers(String name) {
            return items(name).stream()
                    .map(item -> item instanceof Members members ? members : NotCanonical.<Members>unexpected(name))
                    .toList();
        }

        public Members members(String name) {
            return get(name) instanceof Members members ? members : NotCanonical.unexpected(name);
        }
    }

    static Items texts(List<String> values) {
        return new Items(values.stream().<Json>map(Text::new).toList());
    }
}
