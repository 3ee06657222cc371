@NullMarked
package io.hengzhi.scoring.results;

import org.jspecify.annotations.NullMarked;
