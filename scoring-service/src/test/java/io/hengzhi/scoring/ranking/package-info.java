@NullMarked
package io.hengzhi.scoring.ranking;

import org.jspecify.annotations.NullMarked;
