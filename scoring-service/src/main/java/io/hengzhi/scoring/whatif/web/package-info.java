/** What-if over REST. */
@NullMarked
package io.hengzhi.scoring.whatif.web;

import org.jspecify.annotations.NullMarked;
