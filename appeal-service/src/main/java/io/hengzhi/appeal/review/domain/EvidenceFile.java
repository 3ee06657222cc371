package io.hengzhi.appeal.review.domain;

/**
 * A file that was handed in; its bytes are kept under its digest.
 *
 * @param name as its owner called it, without a path
 * @param sizeBytes at most 10 MB
 * @param sha256 of the bytes, in hex
 */
public record EvidenceFile(String name, EvidenceType type, long sizeBytes, String sha256) {}
