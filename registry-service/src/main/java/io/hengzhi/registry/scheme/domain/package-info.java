/** The life of a district's scheme: drafted by one officer, approved by another, immutable once published. */
@NullMarked
package io.hengzhi.registry.scheme.domain;

import org.jspecify.annotations.NullMarked;
