@NullMarked
package io.hengzhi.scoring.baseline.domain;

import org.jspecify.annotations.NullMarked;
