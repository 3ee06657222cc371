package io.hengzhi.scoringmodel.evaluation;

import java.math.BigInteger;

/**
 * Quotients of products of positive 64-bit integers, rounded half up, in 128 bits. Nothing is approximated: the division
 * starts from an estimate in floating point and is put right by its exact remainder. What does not fit 128 bits says so, and
 * the caller goes on in {@link BigInteger}.
 */
final class WideMath {

    /** The answer that says that 128 bits are not enough. */
    static final long TOO_WIDE = -1;

    /** Products stay below 2^125, so that twice one, or a remainder, still has its sign. */
    private static final long HIGH_LIMIT = 1L << 61;

    /** Up to here the estimate is off by a few units at most. */
    private static final double QUOTIENT_LIMIT = 0x1p52;

    private static final double TWO_TO_64 = 0x1p64;

    private WideMath() {}

    /** Whether a1 a2 a3 >= 2 b1 b2 b3; -1 when too wide, 1 for yes, 0 for no. All factors positive. */
    static int reachesTwice(long a1, long a2, long a3, long b1, long b2, long b3) {
        long aHigh = high(high(0, a1, a2), a1 * a2, a3);
        long bHigh = high(high(0, b1, b2), b1 * b2, b3);
        if (aHigh < 0 || bHigh < 0) {
            return -1;
        }
        long aLow = a1 * a2 * a3;
        long bLow = b1 * b2 * b3;
        long twiceHigh = bHigh << 1 | bLow >>> 63;
        long twiceLow = bLow << 1;
        boolean reaches = aHigh > twiceHigh || (aHigh == twiceHigh && Long.compareUnsigned(aLow, twiceLow) >= 0);
        return reaches ? 1 : 0;
    }

    /** a1 a2 a3 a4 / (b1 b2 b3 b4) rounded half up. All factors positive. */
    static long quotient(long a1, long a2, long a3, long a4, long b1, long b2, long b3, long b4) {
        long aHigh = high(high(high(0, a1, a2), a1 * a2, a3), a1 * a2 * a3, a4);
        long bHigh = high(high(high(0, b1, b2), b1 * b2, b3), b1 * b2 * b3, b4);
        if (aHigh < 0 || bHigh < 0) {
            return TOO_WIDE;
        }
        long aLow = a1 * a2 * a3 * a4;
        long bLow = b1 * b2 * b3 * b4;
        double estimated = toDouble(aHigh, aLow) / toDouble(bHigh, bLow);
        if (estimated >= QUOTIENT_LIMIT) {
            return TOO_WIDE;
        }
        long quotient = (long) estimated;
        // remainder = a - quotient x b, exact modulo 2^128 and small, so its sign is right
        long productLow = quotient * bLow;
        long productHigh = Math.unsignedMultiplyHigh(quotient, bLow) + quotient * bHigh;
        long low = aLow - productLow;
        long high = aHigh - productHigh - borrow(aLow, productLow);
        while (high < 0) {
            quotient--;
            long sum = low + bLow;
            high += bHigh + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
            low = sum;
        }
        while (atLeast(high, low, bHigh, bLow)) {
            quotient++;
            long difference = low - bLow;
            high -= bHigh + borrow(low, bLow);
            low = difference;
        }
        boolean half = atLeast(high << 1 | low >>> 63, low << 1, bHigh, bLow);
        return half ? quotient + 1 : quotient;
    }

    /** The upper half of (high, low) x factor; negative when an earlier step or this one is too wide. */
    private static long high(long high, long low, long factor) {
        if (high < 0) {
            return TOO_WIDE;
        }
        long carried = Math.unsignedMultiplyHigh(low, factor);
        if (high == 0) {
            return carried >= 0 && carried < HIGH_LIMIT ? carried : TOO_WIDE;
        }
        long upper = high * factor;
        long sum = upper + carried;
        boolean fits =
                Math.multiplyHigh(high, factor) == 0 && upper >= 0 && carried >= 0 && sum >= 0 && sum < HIGH_LIMIT;
        return fits ? sum : TOO_WIDE;
    }

    private static double toDouble(long high, long low) {
        double unsignedLow = low >= 0 ? (double) low : (double) (low >>> 1) * 2.0;
        return high * TWO_TO_64 + unsignedLow;
    }

    private static boolean atLeast(long aHigh, long aLow, long bHigh, long bLow) {
        return aHigh > bHigh || (aHigh == bHigh && Long.compareUnsigned(aLow, bLow) >= 0);
    }

    private static long borrow(long from, long taken) {
        return Long.compareUnsigned(from, taken) < 0 ? 1 : 0;
    }

    /** numerator / denominator rounded half up, away from zero; the denominator positive. */
    static BigInteger quotient(BigInteger numerator, BigInteger denominator) {
        BigInteger rounded = numerator.abs().shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
        return numerator.signum() < 0 ? rounded.negate() : rounded;
    }
}
