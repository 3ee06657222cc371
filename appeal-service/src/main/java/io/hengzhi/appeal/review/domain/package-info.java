/** An objection from filing to decision, as a pure state machine. */
@NullMarked
package io.hengzhi.appeal.review.domain;

import org.jspecify.annotations.NullMarked;
