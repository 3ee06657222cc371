/** What is read while a part is gone is in the access log, or it does not leave. */
@NullMarked
package io.hengzhi.verification.faults.reads;

import org.jspecify.annotations.NullMarked;
