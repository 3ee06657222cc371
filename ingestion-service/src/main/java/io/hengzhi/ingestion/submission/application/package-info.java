/** Taking a file in, trying it, publishing it, giving its refused rows back. */
@NullMarked
package io.hengzhi.ingestion.submission.application;

import org.jspecify.annotations.NullMarked;
