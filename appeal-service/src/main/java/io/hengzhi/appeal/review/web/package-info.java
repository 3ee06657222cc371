/** Objections over REST. */
@NullMarked
package io.hengzhi.appeal.review.web;

import org.jspecify.annotations.NullMarked;
