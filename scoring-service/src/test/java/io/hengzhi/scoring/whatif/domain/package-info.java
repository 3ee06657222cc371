@NullMarked
package io.hengzhi.scoring.whatif.domain;

import org.jspecify.annotations.NullMarked;
