/** Decisions about enterprises, as the policy reads. */
@NullMarked
package io.hengzhi.registry.enterprise.domain;

import org.jspecify.annotations.NullMarked;
