package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.canonical.NotCanonical;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passport as a file: canonical JSON (RFC 8785) with the digest of everything in it, the key, and an Ed25519 signature
 * over everything but the signature. Two files that say the same are the same bytes.
 */
public final class PassportFile {

    private static final int SIGNATURE_BYTES = 64;
    private static final int SHOWN_MAX = 60;

    private PassportFile() {}

    /** Writes and signs. */
    public static byte[] write(ScorePassport passport, SigningKey key) {
        Json.Members content = passport.json().with("key", key.publicKey().jwk());
        Json.Members digested = content.with("digest", CanonicalJson.digest(content));
        byte[] signature = key.sign(CanonicalJson.write(digested));
        return CanonicalJson.write(digested.with("signature", PublicKeyFile.text(signature)));
    }

    /** What is checked, in this order. */
    public enum Check {
        /** Canonical JSON with every member of a passport. */
        FORM,
        /** The key is the one asked for, and its id its thumbprint. */
        KEY,
        /** The digest is that of the content. */
        DIGEST,
        /** The key has signed exactly this. */
        SIGNATURE,
        /** Facts and method give this arithmetic and this score, bit for bit. */
        ARITHMETIC
    }

    /**
     * What came of verifying.
     *
     * @param passport null where the form does not hold
     * @param key the key in the file; null where it is none
     * @param failed what does not hold; empty where it verifies
     * @param detail of the first failure; empty where there is nothing to add
     */
    public record Verdict(
            @Nullable ScorePassport passport, @Nullable PublicKeyFile key, List<Check> failed, String detail) {

        public Verdict {
            failed = List.copyOf(failed);
        }

        public boolean isVerified() {
            return failed.isEmpty();
        }
    }

    /**
     * Verifies a file with nothing but itself.
     *
     * @param expected the key it has to be signed with; null to take the one in the file, which says only that whoever has
     *     that key signed it
     */
    public static Verdict verify(byte[] file, @Nullable PublicKeyFile expected) {
        Json.Members members;
        ScorePassport passport;
        PublicKeyFile key;
        byte[] signature;
        try {
            members = (Json.Members) CanonicalJson.read(file);
            passport = ScorePassport.read(members);
            key = PublicKeyFile.read(CanonicalJson.write(members.members("key")));
            signature = PublicKeyFile.bytes(members.text("signature"), SIGNATURE_BYTES);
            members.text("digest");
        } catch (NotCanonical
                | IllegalArgumentException
                | ClassCastException
                | ArithmeticException
                | DateTimeException e) {
            return new Verdict(null, null, List.of(Check.FORM), String.valueOf(e.getMessage()));
        }
        List<Check> failed = new ArrayList<>();
        String detail = "";
        Json.Members digested = members.without("signature");
        Json.Members content = digested.without("digest");
        if (!content.equals(passport.json().with("key", key.jwk()))) {
            failed.add(Check.FORM);
        }
        if (expected != null && !expected.equals(key)) {
            failed.add(Check.KEY);
            detail = key.id();
        }
        if (!CanonicalJson.digest(content).equals(members.text("digest"))) {
            failed.add(Check.DIGEST);
        }
        if (!key.verifies(CanonicalJson.write(digested), signature)) {
            failed.add(Check.SIGNATURE);
        }
        String wrong = wrongArithmetic(passport);
        if (wrong != null) {
            failed.add(Check.ARITHMETIC);
            detail = wrong;
        }
        return new Verdict(passport, key, failed, detail);
    }

    /** The member that comes out otherwise, or why nothing comes out; null where all is the same. */
    private static @Nullable String wrongArithmetic(ScorePassport passport) {
        try {
            Json.Members made = Recomputation.arithmetic(passport);
            if (made.equals(passport.arithmetic())) {
                return null;
            }
            for (String name : made.values().keySet()) {
                if (!made.get(name).equals(passport.arithmetic().values().get(name))) {
                    String text = CanonicalJson.text(made.get(name));
                    return name + " = " + text.substring(0, Math.min(SHOWN_MAX, text.length()));
                }
            }
            return "";
        } catch (IllegalArgumentException | ArithmeticException | IllegalStateException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
