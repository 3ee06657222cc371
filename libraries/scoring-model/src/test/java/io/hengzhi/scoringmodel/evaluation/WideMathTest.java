package io.hengzhi.scoringmodel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 128-bit quotients against BigInteger. */
class WideMathTest {

    private static final BigInteger WIDEST = BigInteger.ONE.shiftLeft(125);

    @Test
    void is_the_quotient_of_big_integer_wherever_it_answers() {
        Random random = new Random(128);
        int differences = 0;
        int answered = 0;
        int past64Bits = 0;
        for (int round = 0; round < 400_000; round++) {
            long[] f = new long[8];
            for (int i = 0; i < 8; i++) {
                f[i] = factor(random);
            }
            if (round % 10 == 0) {
                // a quotient that ends in exactly one half: a / b = q + 1/2
                long b = 2 * (1 + random.nextInt(1_000_000_000));
                f = new long[] {(2L * random.nextInt(1_000_000) + 1), b / 2, 1, 1, b, 1, 1, 1};
            }
            BigInteger above = product(f[0], f[1], f[2], f[3]);
            BigInteger below = product(f[4], f[5], f[6], f[7]);

            long quotient = WideMath.quotient(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7]);

            if (quotient != WideMath.TOO_WIDE) {
                answered++;
                past64Bits += below.bitLength() > 64 ? 1 : 0;
                differences += BigInteger.valueOf(quotient).equals(WideMath.quotient(above, below)) ? 0 : 1;
            } else {
                boolean fits = above.compareTo(WIDEST) < 0
                        && below.compareTo(WIDEST) < 0
                        && above.divide(below).bitLength() < 52;
                differences += fits ? 1 : 0;
            }
        }
        assertThat(differences).isZero();
        assertThat(answered).isGreaterThan(100_000);
        assertThat(past64Bits).isGreaterThan(20_000);
    }

    @Test
    void tells_twice_exactly() {
        Random random = new Random(2);
        int differences = 0;
        for (int round = 0; round < 200_000; round++) {
            long a = factor(random);
            long b = factor(random);
            long c = 1 + random.nextInt(16);
            // on the line, and one beside it
            long beside = random.nextInt(3) - 1;
            long left = 2 * (a >>> 2) + 2 + beside;
            int answer = WideMath.reachesTwice(left, b, c, (a >>> 2) + 1, b, c);
            if (answer >= 0) {
                differences += answer == (beside >= 0 ? 1 : 0) ? 0 : 1;
            }
        }
        assertThat(differences).isZero();
        assertThat(WideMath.reachesTwice(Long.MAX_VALUE, Long.MAX_VALUE, 2, 1, 1, 1))
                .isEqualTo(-1);
    }

    @Test
    void rounds_half_away_from_zero() {
        assertThat(WideMath.quotient(BigInteger.valueOf(5), BigInteger.TWO)).isEqualTo(BigInteger.valueOf(3));
        assertThat(WideMath.quotient(BigInteger.valueOf(-5), BigInteger.TWO)).isEqualTo(BigInteger.valueOf(-3));
        assertThat(WideMath.quotient(BigInteger.valueOf(-1), BigInteger.valueOf(3)))
                .isEqualTo(BigInteger.ZERO);
    }

    /** Every length from 1 to 62 bits equally often. */
    private static long factor(Random random) {
        return (random.nextLong() >>> (2 + random.nextInt(61))) | 1;
    }

    private static BigInteger product(long a, long b, long c, long d) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .multiply(BigInteger.valueOf(c))
                .multiply(BigInteger.valueOf(d));
    }
}
