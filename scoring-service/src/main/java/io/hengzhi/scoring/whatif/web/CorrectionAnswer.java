package io.hengzhi.scoring.whatif.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.hengzhi.kernel.BilingualText;
import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.DistrictCode;
import io.hengzhi.scoring.reading.AsOf;
import io.hengzhi.scoring.reading.SchemeVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise would come to if facts of it were corrected. Nobody has corrected them.
 *
 * @param size the ranked members before
 * @param sizeAfter the ranked members after
 * @param terms one for every indicator; none below scale
 */
record CorrectionAnswer(
        CreditCode creditCode,
        String name,
        DistrictCode district,
        String period,
        String periodKind,
        String list,
        SchemeVersion scheme,
        List<CorrectedFact> facts,
        int size,
        int sizeAfter,
        SupposedSeat before,
        SupposedSeat after,
        @Nullable Integer rankShift,
        @Nullable String way,
        List<CorrectedTerm> terms,
        OthersMoved others,
        AsOf asOf) {

    /**
     * @param corrects the id of the report it would correct; null where the slot is empty
     * @param valueBefore of that report in the canonical unit; null where there is none, or it was withdrawn
     * @param countsBefore what counts for the quarter now, whoever reported it; null where nothing does
     * @param countsAfter what would count
     */
    record CorrectedFact(
            String quantity,
            BilingualText name,
            String quarter,
            String bureau,
            String basis,
            String unit,
            @Nullable String corrects,
            @Nullable String valueBefore,
            String valueAfter,
            @Nullable String countsBefore,
            @Nullable String countsAfter) {}

    /**
     * @param rank null where it has none
     * @param figure the score, or below scale the tax per mu, with 10 decimals
     */
    record SupposedSeat(
            @Nullable Integer rank,
            @Nullable String figure,
            @Nullable String figureShown,
            @JsonProperty("class") @Nullable String classCode,
            @Nullable BilingualText className) {}

    record CorrectedTerm(
            String indicator,
            BilingualText name,
            @Nullable String valueBefore,
            @Nullable String valueAfter,
            String pointsBefore,
            String pointsAfter,
            String statusBefore,
            String statusAfter) {}

    /**
     * The other members of the list. Everybody who sees the enterprise is told how many; by name only whom the caller sees.
     *
     * @param ranksUp whose rank gets better
     * @param items those in the caller's sight whose class changes, at most 100
     */
    record OthersMoved(int ranksUp, int ranksDown, int classUp, int classDown, int classOther, List<OtherMove> items) {}

    record OtherMove(
            CreditCode creditCode,
            String name,
            @Nullable Integer rankBefore,
            @Nullable Integer rankAfter,
            @Nullable String classBefore,
            @Nullable String classAfter) {}
}
