/** Filing an objection, taking its steps, reading it. */
@NullMarked
package io.hengzhi.appeal.review.application;

import org.jspecify.annotations.NullMarked;
