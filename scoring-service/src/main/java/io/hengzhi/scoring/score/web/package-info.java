/** One enterprise's score over HTTP: explained, and through the periods. */
@NullMarked
package io.hengzhi.scoring.score.web;

import org.jspecify.annotations.NullMarked;
