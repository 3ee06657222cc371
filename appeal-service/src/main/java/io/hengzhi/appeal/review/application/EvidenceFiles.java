package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.AppealId;
import io.hengzhi.appeal.review.domain.EvidenceFile;
import java.util.Optional;

/** The bytes of evidence, kept under the objection and their digest. */
public interface EvidenceFiles {

    /** Keeping the same bytes again changes nothing. */
    void keep(AppealId appeal, EvidenceFile file, byte[] content);

    Optional<byte[]> find(AppealId appeal, EvidenceFile file);
}
