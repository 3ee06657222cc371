package io.hengzhi.contract.passport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;

/** The Ed25519 key that passports are signed with. */
public final class SigningKey {

    private static final int SEED_BYTES = 32;

    private final PrivateKey key;
    private final PublicKeyFile publicKey;

    private SigningKey(KeyPair pair) {
        this.key = pair.getPrivate();
        this.publicKey = PublicKeyFile.of((EdECPublicKey) pair.getPublic());
    }

    /** The key of a secret text of at least 256 bits: every replica that knows the text has the same key. */
    public static SigningKey ofSecret(String secret) {
        try {
            byte[] text = ("hengzhi score passport\n" + secret).getBytes(StandardCharsets.UTF_8);
            return ofSeed(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key whose private part is this seed, as RFC 8032 has it. */
    static SigningKey ofSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new OnlyThis(seed));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519", e);
        }
    }

    public PublicKeyFile publicKey() {
        return publicKey;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519", e);
        }
    }

    /** Gives the seed where a generator asks for chance: the JDK has no other way from a seed to both halves of a key. */
    private static final class OnlyThis extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        OnlyThis(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a key of another length");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
