package io.hengzhi.appeal.review.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The name of an objection: derived from what it is about and how often that has been objected to, so that two objections to
 * one thing at one moment ask for the same name, and only one of them gets it. Example: {@code A-7KQ2M9XTB4-1}.
 */
public record AppealId(String value) implements Comparable<AppealId> {

    /** Without the letters that are taken for digits. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 10;

    /** @param ordinal from 1: the how-manieth objection to this subject */
    public static AppealId of(AppealSubject subject, int ordinal) {
        byte[] digest = sha256(subject.key());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(digest[i] & 31));
        }
        return new AppealId("A-" + letters + "-" + ordinal);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The correction order that an upheld objection opens. */
    public String correctionOrder() {
        return "CO-" + value;
    }

    @Override
    public int compareTo(AppealId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
