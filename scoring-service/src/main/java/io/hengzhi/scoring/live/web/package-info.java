/** Changes as server-sent events. */
@NullMarked
package io.hengzhi.scoring.live.web;

import org.jspecify.annotations.NullMarked;
