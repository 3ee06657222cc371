/** Annual results as frozen versions, and who takes the steps of the year (DOMAIN 7). */
@NullMarked
package io.hengzhi.scoring.results.domain;

import org.jspecify.annotations.NullMarked;
