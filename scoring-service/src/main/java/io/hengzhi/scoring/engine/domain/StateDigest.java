package io.hengzhi.scoring.engine.domain;

import io.hengzhi.scoringmodel.scheme.ClassRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One figure for everything the state has come to: two states with the same digest give the same answers.
 *
 * @param digest SHA-256 in hex over a line {@code district|period|list|creditCode|scaled|rank|class} for every result,
 *     sorted, {@code -} where there is none
 * @param scores the number of results
 */
public record StateDigest(String digest, int scores) {

    public static StateDigest of(State state) {
        List<String> lines = new ArrayList<>();
        for (Board board : state.boards()) {
            Board.Key key = board.key();
            String list = key.district() + "|" + key.period() + "|" + key.list().text() + "|";
            for (Board.Seat seat : board.seats(0, board.size())) {
                ClassRule.Band band = seat.band();
                lines.add(list + seat.member().code() + "|" + seat.scaled() + "|" + seat.rank() + "|"
                        + (band == null ? "-" : band.code()));
            }
            for (Dossier member : board.unranked()) {
                Result result = member.findResult(key.period()).orElseThrow();
                lines.add(list + member.code() + "|" + (result.scored() ? result.scaled() : "-") + "|-|-");
            }
        }
        lines.sort(null);
        return new StateDigest(sha256(lines), lines.size());
    }

    private static String sha256(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
