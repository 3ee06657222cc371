package io.hengzhi.samplecity;

import io.hengzhi.samplecity.Reports.Placed;
import java.util.List;

/** An enterprise and every message the bureaus send about it. */
record Portrait(SampleEnterprise enterprise, List<Placed> messages) {

    Portrait {
        messages = List.copyOf(messages);
    }
}
