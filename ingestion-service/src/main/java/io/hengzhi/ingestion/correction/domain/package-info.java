/** A correction order and what its bureau may answer; pure. */
@NullMarked
package io.hengzhi.ingestion.correction.domain;

import org.jspecify.annotations.NullMarked;
