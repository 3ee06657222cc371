/** The judgement of messages, rule by rule. */
@NullMarked
package io.hengzhi.ingestion.intake;

import org.jspecify.annotations.NullMarked;
