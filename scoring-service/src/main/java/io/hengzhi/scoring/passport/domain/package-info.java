/** What a score passport says of a result. */
@NullMarked
package io.hengzhi.scoring.passport.domain;

import org.jspecify.annotations.NullMarked;
