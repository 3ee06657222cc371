/** For whoever has Micrometer; nothing else in the client needs it. */
@NullMarked
package io.hengzhi.bureau.metrics;

import org.jspecify.annotations.NullMarked;
