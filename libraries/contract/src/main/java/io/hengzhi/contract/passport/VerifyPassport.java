package io.hengzhi.contract.passport;

import io.hengzhi.contract.canonical.NotCanonical;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./dev verify passport FILE [--key public.jwk]}: verifies a passport offline. It ends with 0 where all holds, 1 where
 * something does not, 2 where there is nothing to verify.
 */
public final class VerifyPassport {

    private static final int VERIFIED = 0;
    private static final int NOT_VERIFIED = 1;
    private static final int NOT_USABLE = 2;
    private static final long BYTES_MAX = 16L << 20;

    private VerifyPassport() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        boolean withKey = arguments.size() == 3 && arguments.get(1).equals("--key");
        if (arguments.size() != 1 && !withKey) {
            out.println("用法 usage: ./dev verify passport FILE [--key public.jwk]");
            return NOT_USABLE;
        }
        try {
            PublicKeyFile expected = withKey ? PublicKeyFile.read(content(arguments.get(2))) : null;
            return tell(PassportFile.verify(content(arguments.getFirst()), expected), expected, out);
        } catch (IOException e) {
            out.println("读不到文件：" + e.getMessage());
            out.println("The file cannot be read: " + e.getMessage());
            return NOT_USABLE;
        } catch (NotCanonical e) {
            out.println("公钥文件不是 Ed25519 的 JWK：" + e.getMessage());
            out.println("The key file holds no Ed25519 key as a JWK: " + e.getMessage());
            return NOT_USABLE;
        }
    }

    private static byte[] content(String name) throws IOException {
        Path file = Path.of(name);
        if (Files.size(file) > BYTES_MAX) {
            throw new IOException(name + " > " + (BYTES_MAX >> 20) + " MiB");
        }
        return Files.readAllBytes(file);
    }

    private static int tell(PassportFile.Verdict verdict, @Nullable PublicKeyFile expected, PrintStream out) {
        ScorePassport passport = verdict.passport();
        PublicKeyFile key = verdict.key();
        if (passport != null && key != null) {
            out.println(passport.creditCode() + " " + passport.name() + " " + passport.period() + " "
                    + passport.district() + " " + passport.scheme().id() + " v" + passport.schemeVersion());
        }
        for (PassportFile.Check check : PassportFile.Check.values()) {
            boolean fails = verdict.failed().contains(check);
            if (passport != null || fails) {
                out.println((fails ? "✗ " : "✓ ") + words(check, expected != null));
            }
        }
        if (!verdict.isVerified() || passport == null || key == null) {
            out.println("不通过 NOT VERIFIED" + (verdict.detail().isEmpty() ? "" : ": " + verdict.detail()));
            return NOT_VERIFIED;
        }
        if (expected == null) {
            out.println("未给公钥，仅以文件内的公钥核对；请与平台公布的公钥编号比对：" + key.id());
            out.println("No key was given: checked with the key in the file. Compare its id with the published one: "
                    + key.id());
        }
        out.println("名次与类别取决于名单中的其他企业，此处只核对签名。");
        out.println("Rank and class rest on the others of the list: of them only the signature is checked.");
        out.println("通过 VERIFIED");
        return VERIFIED;
    }

    private static String words(PassportFile.Check check, boolean keyGiven) {
        return switch (check) {
            case FORM -> "格式：规范化 JSON / form: canonical JSON";
            case KEY -> keyGiven ? "公钥：与所给的相同 / key: the one given" : "公钥：取自文件 / key: taken from the file";
            case DIGEST -> "摘要相符 / digest of the content";
            case SIGNATURE -> "签名有效 / signature";
            case ARITHMETIC -> "由数据与方案重算，各项与得分逐位相同 / facts and method give every term and the score, digit for digit";
        };
    }
}
