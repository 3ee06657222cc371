/** The access record that every read leaves behind. */
@NullMarked
package io.hengzhi.contract.audit;

import org.jspecify.annotations.NullMarked;
