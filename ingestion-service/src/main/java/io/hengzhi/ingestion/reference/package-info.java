/** What ingestion knows from the registry: the catalogue and the enterprises, followed in memory. */
@NullMarked
package io.hengzhi.ingestion.reference;

import org.jspecify.annotations.NullMarked;
