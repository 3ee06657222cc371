/** The life of a scheme. */
@NullMarked
package io.hengzhi.registry.agreement.domain;

import org.jspecify.annotations.NullMarked;
