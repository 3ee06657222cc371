/** The access log, searchable: who used the data, for which purpose (谁使用、谁负责). */
@NullMarked
package io.hengzhi.audit;

import org.jspecify.annotations.NullMarked;
