/** The life of a bureau that publishes: added, suspended, resumed; a rule's answer is a value. */
@NullMarked
package io.hengzhi.registry.bureau.domain;

import org.jspecify.annotations.NullMarked;
