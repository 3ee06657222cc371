/** Orders come, are answered, and are carried out. */
@NullMarked
package io.hengzhi.ingestion.correction.application;

import org.jspecify.annotations.NullMarked;
