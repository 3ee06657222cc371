package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.canonical.NotCanonical;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 public key as a JSON Web Key (RFC 8037); its id is its thumbprint (RFC 7638).
 *
 * @param x the key, base64url without padding
 */
public record PublicKeyFile(String x) {

    /** What stands before the 32 bytes of a key in its X.509 form. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY_BYTES = 32;

    public PublicKeyFile {
        bytes(x, KEY_BYTES);
    }

    static PublicKeyFile of(EdECPublicKey key) {
        byte[] encoded = key.getEncoded();
        return new PublicKeyFile(text(Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length)));
    }

    /** Reads a JWK in any form of JSON; throws {@link NotCanonical} where it is another kind of key. */
    public static PublicKeyFile read(byte[] jwk) {
        if (!(CanonicalJson.readAnyForm(jwk) instanceof Json.Members members)
                || !members.text("kty").equals("OKP")
                || !members.text("crv").equals("Ed25519")) {
            throw new NotCanonical("it is no Ed25519 key in JWK form");
        }
        return new PublicKeyFile(members.text("x"));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes of a base64url text that is the only one for them. */
    static byte[] bytes(String text, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == length && text(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        throw new NotCanonical("it is no base64url text of " + length + " bytes");
    }

    private Json.Members bare() {
        return Json.Members.none().with("crv", "Ed25519").with("kty", "OKP").with("x", x);
    }

    /** The thumbprint by which passports name the key. */
    public String id() {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(CanonicalJson.write(bare())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a JWK, in canonical form. */
    public Json.Members jwk() {
        return bare().with("kid", id()).with("use", "sig").with("alg", "EdDSA");
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            byte[] raw = bytes(x, KEY_BYTES);
            byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
            System.arraycopy(raw, 0, encoded, X509_PREFIX.length, KEY_BYTES);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notSigned) {
            return false; // a key or a signature that no key could have made
        }
    }
}
