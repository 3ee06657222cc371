/** Events of appeal: decisions on objections. */
@NullMarked
package io.hengzhi.contract.appeal;

import org.jspecify.annotations.NullMarked;
