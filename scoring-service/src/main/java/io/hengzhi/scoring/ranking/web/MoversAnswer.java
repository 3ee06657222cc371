package io.hengzhi.scoring.ranking.web;

import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has moved in a list since an instant.
 *
 * @param gains the greatest first
 * @param losses the greatest first
 * @param classChanges by the present rank; {@code classesChanged} counts all of them
 * @param entered with a rank now and none then
 * @param left with a rank then and none now
 */
record MoversAnswer(
        DistrictCode district,
        BilingualText districtName,
        String period,
        String periodKind,
        String list,
        Instant since,
        ListMoment then,
        ListMoment now,
        List<MoverItem> gains,
        List<MoverItem> losses,
        List<MoverItem> classChanges,
        int classesChanged,
        int entered,
        int left) {

    /** The list at one of the two moments. */
    record ListMoment(SchemeVersion scheme, int size, AsOf asOf) {}

    /** @param places gained; negative for places lost */
    record MoverItem(
            CreditCode creditCode,
            String name,
            int rankThen,
            int rankNow,
            int places,
            @Nullable String classThen,
            @Nullable String classNow) {}
}
