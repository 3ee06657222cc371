/** What the registry knows of an enterprise, and the decisions that change it. */
@NullMarked
package io.hengzhi.registry.enterprise.domain;

import org.jspecify.annotations.NullMarked;
