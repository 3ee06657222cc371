/** Parts that are killed or missing: nothing is lost, nobody has to help. */
@NullMarked
package io.hengzhi.verification.faults.kills;

import org.jspecify.annotations.NullMarked;
