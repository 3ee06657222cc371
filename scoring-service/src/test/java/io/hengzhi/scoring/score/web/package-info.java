@NullMarked
package io.hengzhi.scoring.score.web;

import org.jspecify.annotations.NullMarked;
