/** The score passport: one score with everything it was made from, signed, to be checked without us. */
@NullMarked
package io.hengzhi.contract.passport;

import org.jspecify.annotations.NullMarked;
