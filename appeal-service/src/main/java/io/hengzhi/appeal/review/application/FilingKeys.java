package io.hengzhi.appeal.review.application;

import java.util.Optional;

/** Which filing was sent under which {@code Idempotency-Key}. */
public interface FilingKeys {

    /**
     * What was sent under a key.
     *
     * @param contentDigest of the filing, so that other content under the same key is noticed
     * @param appeal the name it was to be filed under
     */
    record Sent(String contentDigest, String appeal) {}

    Optional<Sent> find(String account, String key);

    /** Notes what is about to be filed; false when the key was taken by other content in this moment. */
    boolean note(String account, String key, Sent sent);
}
