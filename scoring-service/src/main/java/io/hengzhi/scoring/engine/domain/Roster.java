package io.hengzhi.scoring.engine.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.ranking.MemberOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every enterprise of which anything came, by credit code and by the small number that rank lists know it by. */
final class Roster implements MemberOrder {

    private final Map<CreditCode, Dossier> byCode = new HashMap<>();
    private final List<Dossier> byNumber = new ArrayList<>();

    /** The enterprise of that code, which from now on is known. */
    Dossier get(CreditCode code) {
        return byCode.computeIfAbsent(code, added -> {
            Dossier dossier = new Dossier(added, byNumber.size());
            byNumber.add(dossier);
            return dossier;
        });
    }

    @Nullable
    Dossier find(CreditCode code) {
        return byCode.get(code);
    }

    Dossier at(int number) {
        return byNumber.get(number);
    }

    List<Dossier> all() {
        return Collections.unmodifiableList(byNumber);
    }

    @Override
    public int compare(int left, int right) {
        return at(left).code().compareTo(at(right).code());
    }

    @Override
    public int compareToCode(int member, CreditCode code) {
        return at(member).code().compareTo(code);
    }
}
