/** What nobody meant to send. */
@NullMarked
package io.hengzhi.verification.faults.fuzzing;

import org.jspecify.annotations.NullMarked;
