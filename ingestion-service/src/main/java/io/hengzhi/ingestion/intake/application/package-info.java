/** What is done with messages that come in. */
@NullMarked
package io.hengzhi.ingestion.intake.application;

import org.jspecify.annotations.NullMarked;
