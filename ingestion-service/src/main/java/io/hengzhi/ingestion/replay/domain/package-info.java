/** A refusal that its bureau had judged again, or sent corrected. */
@NullMarked
package io.hengzhi.ingestion.replay.domain;

import org.jspecify.annotations.NullMarked;
