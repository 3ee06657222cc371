/** Frozen results over REST. */
@NullMarked
package io.hengzhi.scoring.results.web;

import org.jspecify.annotations.NullMarked;
