/** {@code bureau}: a bureau's facts from a terminal or a script. */
@NullMarked
package io.hengzhi.bureau.cli;

import org.jspecify.annotations.NullMarked;
