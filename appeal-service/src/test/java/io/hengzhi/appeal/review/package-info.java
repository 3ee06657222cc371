@NullMarked
package io.hengzhi.appeal.review;

import org.jspecify.annotations.NullMarked;
