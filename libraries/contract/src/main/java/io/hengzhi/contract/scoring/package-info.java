/** Events of scoring: scores and classes. */
@NullMarked
package io.hengzhi.contract.scoring;

import org.jspecify.annotations.NullMarked;
