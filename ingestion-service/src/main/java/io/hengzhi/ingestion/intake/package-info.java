/** The judgement of what bureaus send. */
@NullMarked
package io.hengzhi.ingestion.intake;

import org.jspecify.annotations.NullMarked;
