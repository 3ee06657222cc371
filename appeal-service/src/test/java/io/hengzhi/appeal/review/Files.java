package io.hengzhi.appeal.review;

import java.nio.charset.StandardCharsets;

/** The beginnings of files of several kinds. */
final class Files {

    static final byte[] PDF = "%PDF-1.7 退地协议".getBytes(StandardCharsets.UTF_8);
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
    static final byte[] ZIP = {'P', 'K', 3, 4, 20, 0};
    static final byte[] PROGRAM = {0x7f, 'E', 'L', 'F', 2, 1};

    private Files() {}
}
