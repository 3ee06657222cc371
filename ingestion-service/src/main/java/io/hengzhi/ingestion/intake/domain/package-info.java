/** What is judged about a bureau's message, and by which rules; pure. */
@NullMarked
package io.hengzhi.ingestion.intake.domain;

import org.jspecify.annotations.NullMarked;
