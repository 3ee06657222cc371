package io.hengzhi.samplecity;

import io.hengzhi.kernel.CreditCode;

/**
 * Credit codes that pass their own check (GB 32100-2015) and that no real enterprise bears: the organisation code inside
 * (GB 11714-1997) has a wrong check digit on purpose. The backbone examines the outer one only.
 */
final class FictionalCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LETTERS = ALPHABET.length();

    private FictionalCodes() {}

    /** The code of an ordinary enterprise: another index never gives the same one. */
    static CreditCode ordinary(String district, int index) {
        // an odd multiplier without a factor 31 only reorders the residues: codes look random and never collide
        long scrambled = Math.floorMod((index + 1) * 7_368_787L, 28_629_151L);
        StringBuilder organisation = new StringBuilder("MA").append(1 + index % 9);
        for (int i = 0; i < 5; i++) {
            organisation.append(ALPHABET.charAt((int) (scrambled % LETTERS)));
            scrambled /= LETTERS;
        }
        return complete(district, organisation.toString());
    }

    /** The code of a special case: its number can be read in it. */
    static CreditCode special(String district, int number) {
        return complete(district, "MA0CA" + String.format("%03d", number));
    }

    private static CreditCode complete(String district, String organisation8) {
        char right = organisationCheck(organisation8);
        char wrong = right == '1' ? '2' : '1';
        return CreditCode.withCheckCharacter("91" + district + organisation8 + wrong);
    }

    /** The check digit GB 11714-1997 asks for. */
    static char organisationCheck(String organisation8) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation8.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
    }
}
