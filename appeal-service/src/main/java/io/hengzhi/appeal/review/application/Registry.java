package io.hengzhi.appeal.review.application;

import io.hengzhi.appeal.review.domain.FilingContext.Registration;
import io.hengzhi.kernel.Catalogue;
import io.hengzhi.kernel.CreditCode;
import java.util.Optional;

/** What the registry has published. */
public interface Registry {

    /** Where the enterprise stands now; before it says "nowhere" it has read all that is published. */
    Optional<Registration> find(CreditCode enterprise);

    Catalogue catalogue();
}
