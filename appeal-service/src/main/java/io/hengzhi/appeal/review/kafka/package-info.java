/** What the registry publishes, as far as objections need it. */
@NullMarked
package io.hengzhi.appeal.review.kafka;

import org.jspecify.annotations.NullMarked;
