@NullMarked
package io.hengzhi.appeal.review.mongo;

import org.jspecify.annotations.NullMarked;
