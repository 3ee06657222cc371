/** One enterprise beside another, and beside its industry, over HTTP. */
@NullMarked
package io.hengzhi.scoring.comparison.web;

import org.jspecify.annotations.NullMarked;
