package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.Appeal;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.kernel.ParkCode;
import java.util.List;

/**
 * One list of objections in the order of filing.
 *
 * @param key as the store writes it, for example {@code district:110113}
 */
public record AppealList(String key) {

    public static final AppealList ALL = new AppealList("all");

    public static AppealList of(DistrictCode district) {
        return new AppealList("district:" + district);
    }

    public static AppealList of(ParkCode park) {
        return new AppealList("park:" + park);
    }

    public static AppealList of(CreditCode enterprise) {
        return new AppealList("enterprise:" + enterprise);
    }

    /** Every list the objection stands in. */
    public static List<AppealList> of(Appeal appeal) {
        return List.of(ALL, of(appeal.district()), of(appeal.park()), of(appeal.enterprise()));
    }
}
