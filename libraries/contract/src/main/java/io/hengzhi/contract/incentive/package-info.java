/** Events of incentive: guidance. */
@NullMarked
package io.hengzhi.contract.incentive;

import org.jspecify.annotations.NullMarked;
