package io.hengzhi.scoringmodel.ranking;

import io.hengzhi.kernel.CreditCode;

/** The order of members inside a tie: by credit code. Members are the small integers an engine knows enterprises by. */
public interface MemberOrder {

    /** Compares the credit codes of two members. */
    int compare(int left, int right);

    /** Compares a member's credit code with a code, which need not be a member's. */
    int compareToCode(int member, CreditCode code);
}
