package io.hengzhi.scoringmodel.scheme;

import io.hengzhi.kernel.Amount;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.PolicyClause;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a list is divided into classes, best first, in the district's own words. Either every class but the last has a share
 * or every class but the last has a threshold; the last takes what is left.
 *
 * @param by share of the ranked members, or threshold of score (above scale) or tax per mu (below scale)
 */
@PolicyClause("三(三)")
public record ClassRule(By by, List<Band> bands) {

    /** What divides the classes. */
    public enum By {
        SHARE("share"),
        THRESHOLD("threshold");

        private final String text;

        By(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * One class.
     *
     * @param code for example {@code A}
     * @param name for example 优先
     * @param upTo cumulative share of the ranked members in hundredths of a percent (2000 for 20 %); null with thresholds
     *     and in the last class
     * @param least the threshold; null with shares and in the last class
     * @param place whether the class counts as front, middle or rear for guidance
     * @param floor a least score that the share alone does not replace, reaching it exactly is enough; null for none
     */
    public record Band(
            String code,
            BilingualText name,
            Place place,
            @Nullable Integer upTo,
            @Nullable Amount least,
            @Nullable Amount floor) {

        public static Band share(String code, BilingualText name, Place place, int upToHundredths) {
            return new Band(code, name, place, upToHundredths, null, null);
        }

        public static Band threshold(String code, BilingualText name, Place place, Amount least) {
            return new Band(code, name, place, null, least, null);
        }

        /** The class that takes what is left. */
        public static Band last(String code, BilingualText name, Place place) {
            return new Band(code, name, place, null, null, null);
        }

        public Band withFloor(Amount leastScore) {
            return new Band(code, name, place, upTo, least, leastScore);
        }
    }

    public ClassRule {
        bands = List.copyOf(bands);
    }

    public Band last() {
        return bands.getLast();
    }

    /** The position of a class, 0 for the best. */
    public OptionalInt findPosition(String code) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).code().equals(code)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
