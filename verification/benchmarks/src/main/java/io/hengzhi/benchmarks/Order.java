package io.hengzhi.benchmarks;

import io.hengzhi.kernel.CreditCode;
import io.hengzhi.scoringmodel.ranking.MemberOrder;

/** Members in the order of their codes. */
record Order(CreditCode[] codes) implements MemberOrder {

    @Override
    public int compare(int left, int right) {
        return codes[left].compareTo(codes[right]);
    }

    @Override
    public int compareToCode(int member, CreditCode code) {
        return codes[member].compareTo(code);
    }
}
