/** Objections, their lists, evidence files and filing keys in the store. */
@NullMarked
package io.hengzhi.appeal.review.mongo;

import org.jspecify.annotations.NullMarked;
