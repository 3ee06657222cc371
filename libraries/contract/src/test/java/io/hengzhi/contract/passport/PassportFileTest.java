package io.hengzhi.contract.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengzhi.contract.canonical.CanonicalJson;
import io.hengzhi.contract.canonical.Json;
import io.hengzhi.contract.canonical.NotCanonical;
import io.hengzhi.contract.passport.PassportFile.Check;
import io.hengzhi.contract.passport.PassportFile.Verdict;
import io.hengzhi.kernel.MonitoringList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score passport: everything a score was made from, signed; whoever has the file can make the score again. */
class PassportFileTest {

    private static final byte[] FILE = PassportFile.write(SamplePassport.passport(), SamplePassport.KEY);
    private static final PublicKeyFile KEY = SamplePassport.KEY.publicKey();

    @Test
    void a_passport_verifies_with_nothing_but_itself_and_the_key() {
        Verdict verdict = PassportFile.verify(FILE, KEY);
        assertThat(verdict.failed()).as(verdict.detail()).isEmpty();
        assertThat(verdict.isVerified()).isTrue();
        assertThat(PassportFile.verify(FILE, null).isVerified()).isTrue();
    }

    /**
     * By hand: 14000 / 100 / 140 x 15 = 15; 960 / 100 / 9 x 15 = 16; 960 / 20 / 24 x 25 = 50 (at the cap); growth 0.025 / 0.05
     * x 10 = 5; 14000 / 1000 / 8 x 15 = 26.25; 300 / 10250 / 0.03 x 15 = 14.6341463415; (14000 - 300) / 100 / 100 x 5 = 6.85.
     */
    @Test
    void the_score_in_it_is_the_one_worked_out_by_hand() {
        Json.Members arithmetic = SamplePassport.passport().arithmetic();
        assertThat(arithmetic.listMembers("terms").stream().map(term -> term.text("points")))
                .containsExactly(
                        "15.0000000000",
                        "16.0000000000",
                        "50.0000000000",
                        "5.0000000000",
                        "26.2500000000",
                        "14.6341463415",
                        "6.8500000000");
        assertThat(arithmetic.text("score")).isEqualTo("133.7341463415");
    }

    @Test
    void below_scale_it_is_the_tax_per_mu() {
        ScorePassport passport = SamplePassport.passport(MonitoringList.BELOW_SCALE);
        assertThat(passport.arithmetic().text("taxPerMu")).isEqualTo("48.0000000000");
        assertThat(PassportFile.verify(PassportFile.write(passport, SamplePassport.KEY), KEY)
                        .isVerified())
                .isTrue();
    }

    @Test
    void the_same_passport_is_the_same_bytes() {
        assertThat(PassportFile.write(SamplePassport.passport(), SamplePassport.KEY))
                .isEqualTo(FILE);
    }

    @Test
    void no_file_with_one_changed_byte_verifies() {
        List<Integer> accepted = IntStream.range(0, FILE.length)
                .parallel()
                .filter(i -> {
                    byte[] changed = FILE.clone();
                    changed[i] ^= 1;
                    return PassportFile.verify(changed, null).isVerified()
                            || PassportFile.verify(changed, KEY).isVerified();
                })
                .boxed()
                .toList();
        assertThat(accepted).isEmpty();
        assertThat(FILE.length).isGreaterThan(5_000);
    }

    @Test
    void no_shorter_and_no_longer_file_verifies() {
        for (int length = 0; length < FILE.length; length += 97) {
            assertThat(PassportFile.verify(Arrays.copyOf(FILE, length), null).isVerified())
                    .isFalse();
        }
        assertThat(PassportFile.verify(
                                (new String(FILE, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8),
                                null)
                        .failed())
                .containsExactly(Check.FORM);
    }

    @Test
    void a_score_that_the_facts_do_not_give_does_not_verify_even_when_signed() {
        // Given a key holder who signs another score
        ScorePassport honest = SamplePassport.passport();
        ScorePassport better = honest.withArithmetic(honest.arithmetic().with("score", "190.0000000000"));

        // When
        Verdict verdict = PassportFile.verify(PassportFile.write(better, SamplePassport.KEY), KEY);

        // Then
        assertThat(verdict.failed()).containsExactly(Check.ARITHMETIC);
        assertThat(verdict.detail()).contains("133.7341463415");
    }

    @Test
    void a_passport_by_another_key_verifies_only_without_the_expected_one() {
        SigningKey other = SigningKey.ofSecret("another secret of this test, of more than 32 characters");
        byte[] file = PassportFile.write(SamplePassport.passport(), other);
        assertThat(PassportFile.verify(file, KEY).failed()).containsExactly(Check.KEY);
        assertThat(PassportFile.verify(file, null).isVerified()).isTrue();
    }

    @Test
    void a_signature_put_under_other_content_does_not_verify() {
        // Given the digest made anew for other content, the signature kept
        Json.Members file = (Json.Members) CanonicalJson.read(FILE);
        Json.Members content = file.without("signature")
                .without("digest")
                .with("standing", file.members("standing").with("rank", 1));
        Json.Members forged =
                content.with("digest", CanonicalJson.digest(content)).with("signature", file.text("signature"));

        // Then
        assertThat(PassportFile.verify(CanonicalJson.write(forged), KEY).failed())
                .containsExactly(Check.SIGNATURE);
    }

    @Test
    void a_member_more_than_a_passport_has_does_not_verify() {
        Json.Members file = (Json.Members) CanonicalJson.read(FILE);
        assertThat(PassportFile.verify(CanonicalJson.write(file.with("note", "more")), KEY)
                        .failed())
                .contains(Check.FORM);
    }

    @Test
    void the_key_of_a_seed_is_that_of_rfc_8032() {
        // RFC 8032, 7.1, test 2
        SigningKey key = SigningKey.ofSeed(
                HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        assertThat(key.publicKey().x())
                .isEqualTo(PublicKeyFile.text(
                        HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")));
        assertThat(HexFormat.of().formatHex(key.sign(new byte[] {0x72})))
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }

    @Test
    void the_id_of_a_key_is_its_thumbprint() {
        // RFC 8037, appendix A.3
        PublicKeyFile key = new PublicKeyFile("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(key.id()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void another_kind_of_key_is_refused() {
        assertThatThrownBy(() -> PublicKeyFile.read("{\"kty\":\"RSA\",\"n\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotCanonical.class);
        assertThatThrownBy(() -> new PublicKeyFile("AAAA")).isInstanceOf(NotCanonical.class);
    }

    // ---- on the command line

    private record Told(int exit, String text) {}

    private static Told run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = VerifyPassport.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Told(exit, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_command_line_tells_in_chinese_and_english_and_by_its_exit_code(@TempDir Path directory)
            throws IOException {
        // Given
        Path file = Files.write(directory.resolve("passport.json"), FILE);
        Path key = Files.write(directory.resolve("key.jwk"), CanonicalJson.write(KEY.jwk()));
        Path other = Files.write(
                directory.resolve("other.jwk"),
                CanonicalJson.write(
                        SigningKey.ofSecret("some other secret").publicKey().jwk()));
        byte[] changed = FILE.clone();
        changed[FILE.length / 2] ^= 1;
        Path broken = Files.write(directory.resolve("broken.json"), changed);

        // Then
        Told verified = run(file.toString(), "--key", key.toString());
        assertThat(verified.exit()).isZero();
        assertThat(verified.text())
                .contains("通过 VERIFIED", "重算", "digit for digit", SamplePassport.ENTERPRISE.value())
                .doesNotContain("✗");
        Told alone = run(file.toString());
        assertThat(alone.exit()).isZero();
        assertThat(alone.text()).contains("未给公钥", "No key was given", KEY.id());
        Told byAnother = run(file.toString(), "--key", other.toString());
        assertThat(byAnother.exit()).isEqualTo(1);
        assertThat(byAnother.text()).contains("✗ 公钥", "不通过 NOT VERIFIED");
        Told notVerified = run(broken.toString(), "--key", key.toString());
        assertThat(notVerified.exit()).isEqualTo(1);
        assertThat(notVerified.text()).contains("不通过 NOT VERIFIED");
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run(directory.resolve("none.json").toString()).exit()).isEqualTo(2);
        assertThat(run(file.toString(), "--key", file.toString()).exit()).isEqualTo(2);
    }
}
