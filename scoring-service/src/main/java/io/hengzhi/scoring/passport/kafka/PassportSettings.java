package io.hengzhi.scoring.passport.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passports are signed.
 *
 * @param key a secret text of which the signing key is made, the same for all replicas; empty where none are issued
 */
@ConfigurationProperties("hengzhi.passport")
record PassportSettings(@DefaultValue("") String key) {

    /** 24 random letters and digits, as the provisioning makes them, hold 140 bits: more than the 128 of Ed25519. */
    private static final int KEY_LENGTH_MIN = 24;

    PassportSettings {
        if (!key.isEmpty() && key.length() < KEY_LENGTH_MIN) {
            throw new IllegalArgumentException("HENGZHI_PASSPORT_KEY is shorter than " + KEY_LENGTH_MIN
                    + " characters: make one with 'openssl rand -base64 32'. HENGZHI_PASSPORT_KEY 短于 "
                    + KEY_LENGTH_MIN + " 个字符：请用 openssl rand -base64 32 生成。");
        }
    }
}
