package io.hengzhi.scoring.engine.domain;

import io.hengzhi.scoringmodel.packed.PackedReader;
import io.hengzhi.scoringmodel.packed.PackedWriter;
import io.hengzhi.scoringmodel.ranking.RankList;

/**
 * Who stands in a list.
 *
 * @param unranked all with the same value, so that they stand by credit code
 */
record BoardMembers(RankList ranked, RankList unranked) {

    static BoardMembers none(Roster roster) {
        return new BoardMembers(new RankList(roster), new RankList(roster));
    }

    boolean isEmpty() {
        return ranked.size() == 0 && unranked.size() == 0;
    }

    /** In their order, each with the distance of its value from the one before. */
    byte[] toBytes() {
        PackedWriter out = new PackedWriter();
        write(ranked, out);
        write(unranked, out);
        return out.toBytes();
    }

    private static void write(RankList list, PackedWriter out) {
        out.unsigned(list.size());
        long before = 0;
        for (int i = 0; i < list.size(); i++) {
            out.signed(before - list.unitsAt(i));
            before = list.unitsAt(i);
            out.unsigned(list.memberAt(i));
        }
    }

    static BoardMembers read(byte[] bytes, Roster roster) {
        PackedReader in = new PackedReader(bytes, 0);
        RankList ranked = read(in, roster);
        return new BoardMembers(ranked, read(in, roster));
    }

    private static RankList read(PackedReader in, Roster roster) {
        int size = in.count();
        long[] units = new long[size];
        int[] members = new int[size];
        long before = 0;
        for (int i = 0; i < size; i++) {
            before -= in.signed();
            units[i] = before;
            members[i] = in.count();
        }
        return RankList.ofOrdered(units, members, roster);
    }
}
