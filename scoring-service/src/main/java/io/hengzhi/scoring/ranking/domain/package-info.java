/** What has moved in a ranking between two moments. */
@NullMarked
package io.hengzhi.scoring.ranking.domain;

import org.jspecify.annotations.NullMarked;
