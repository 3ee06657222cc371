/** The state: reported cells, enterprises and schemes in, scores, ranks and classes out. One writer, no clock. */
@NullMarked
package io.hengzhi.scoring.engine.domain;

import org.jspecify.annotations.NullMarked;
