package io.hengzhi.scoring.engine.domain;

import io.hengzhi.contract.registry.ListMembership;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.IndustryCode;
import io.hengzhi.kernel.MonitoringList;
import io.hengzhi.kernel.ParkCode;
import io.hengzhi.kernel.QuantityCode;
import io.hengzhi.kernel.Quarter;
import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that many enterprises share (districts, parks, industries, places in a list, names of officers), each kept once and
 * known by a small number. A word is never forgotten.
 */
final class Words {

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<Object> words = new ArrayList<>();

    /** The number of a word, which from now on has one. */
    int number(Object word) {
        Integer known = numbers.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    <T> T at(int number, Class<T> kind) {
        return kind.cast(words.get(number));
    }

    void write(PackedWriter out) {
        out.unsigned(words.size());
        for (Object word : words) {
            switch (word) {
                case DistrictCode district -> text(Kind.DISTRICT, district.value(), out);
                case ParkCode park -> text(Kind.PARK, park.value(), out);
                case IndustryCode industry -> text(Kind.INDUSTRY, industry.value(), out);
                case QuantityCode quantity -> text(Kind.QUANTITY, quantity.value(), out);
                case String name -> text(Kind.NAME, name, out);
                case ListMembership membership -> {
                    out.octet(Kind.MEMBERSHIP.ordinal());
                    write(membership, out);
                }
                default -> throw new IllegalStateException("no word: " + word);
            }
        }
    }

    private enum Kind {
        DISTRICT,
        PARK,
        INDUSTRY,
        QUANTITY,
        NAME,
        MEMBERSHIP
    }

    private static void text(Kind kind, String text, PackedWriter out) {
        out.octet(kind.ordinal());
        out.text(text);
    }

    private static void write(ListMembership membership, PackedWriter out) {
        ParkCode park = membership.park();
        out.unsigned(membership.year());
        out.text(membership.list().text());
        out.text(membership.district().value());
        out.text(park == null ? "" : park.value());
        out.unsigned(membership.fromQuarter().index());
        out.octet(membership.confirmed() ? 1 : 0);
    }

    /** Takes the words that {@link #write} wrote, with the numbers they had; there must be none yet. */
    void read(PackedReader in) {
        for (int left = in.count(); left > 0; left--) {
            number(
                    switch (Kind.values()[in.octet()]) {
                        case DISTRICT -> new DistrictCode(in.text());
                        case PARK -> new ParkCode(in.text());
                        case INDUSTRY -> new IndustryCode(in.text());
                        case QUANTITY -> new QuantityCode(in.text());
                        case NAME -> in.text();
                        case MEMBERSHIP -> readMembership(in);
                    });
        }
    }

    private static ListMembership readMembership(PackedReader in) {
        int year = in.count();
        MonitoringList list = MonitoringList.of(in.text());
        DistrictCode district = new DistrictCode(in.text());
        String park = in.text();
        return new ListMembership(
                year,
                list,
                district,
                park.isEmpty() ? null : new ParkCode(park),
                Quarter.ofIndex(in.count()),
                in.octet() != 0);
    }
}
