/** The ranking of a district over HTTP. */
@NullMarked
package io.hengzhi.scoring.ranking.web;

import org.jspecify.annotations.NullMarked;
