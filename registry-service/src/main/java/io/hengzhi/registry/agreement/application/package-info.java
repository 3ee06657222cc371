/** Use cases of sharing agreements. */
@NullMarked
package io.hengzhi.registry.agreement.application;

import org.jspecify.annotations.NullMarked;
