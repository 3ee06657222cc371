/** Workbooks as large as they may be, through the service and back. */
@NullMarked
package io.hengzhi.verification.faults.workbooks;

import org.jspecify.annotations.NullMarked;
