package io.hengzhi.appeal.review.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence (证明材料): a text, a file, or both.
 *
 * @param number from 1
 */
public record Evidence(
        int number, @Nullable String text, @Nullable EvidenceFile file, Actor by, Instant at) {}
