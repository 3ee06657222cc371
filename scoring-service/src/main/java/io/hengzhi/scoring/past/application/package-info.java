/** Rebuilds a district as it was known at an instant, and keeps the last few. */
@NullMarked
package io.hengzhi.scoring.past.application;

import org.jspecify.annotations.NullMarked;
