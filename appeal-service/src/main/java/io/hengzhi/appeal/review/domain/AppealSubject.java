package io.hengzhi.appeal.review.domain;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.kernel.FactId;
import io.hengzhi.kernel.Period;
import io.hengzhi.kernel.PolicyClause;

/** What an objection is about: one fact, or one result (监测数据及结果). */
@PolicyClause("二(三)")
public sealed interface AppealSubject {

    /** One reported fact. */
    record OfFact(FactId fact) implements AppealSubject {

        @Override
        public CreditCode enterprise() {
            return fact.enterprise();
        }

        @Override
        public String key() {
            return "fact:" + fact;
        }
    }

    /** The enterprise's result of a period as a whole: score, rank, class. */
    record OfResult(CreditCode enterprise, Period period) implements AppealSubject {

        @Override
        public String key() {
            return "result:" + enterprise + ":" + period;
        }
    }

    CreditCode enterprise();

    /** Its one name: at most one objection of a name is open. */
    String key();
}
