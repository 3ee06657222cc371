/** What a bureau reports, as it wrote it, and the message that carries it. */
@NullMarked
package io.hengzhi.bureau.fact;

import org.jspecify.annotations.NullMarked;
