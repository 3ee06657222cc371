/** The measures from the dated policy data. */
@NullMarked
package io.hengzhi.incentive.policy.json;

import org.jspecify.annotations.NullMarked;
