/** What changed, what of it is remembered, and who asked to be told. */
@NullMarked
package io.hengzhi.scoring.live.domain;

import org.jspecify.annotations.NullMarked;
