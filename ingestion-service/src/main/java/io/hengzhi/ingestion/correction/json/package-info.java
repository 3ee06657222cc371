/** The bureau's own message that carries an order out. */
@NullMarked
package io.hengzhi.ingestion.correction.json;

import org.jspecify.annotations.NullMarked;
