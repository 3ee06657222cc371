/** What is kept, and how many documents an answer reads. */
@NullMarked
package io.hengzhi.registry.store;

import org.jspecify.annotations.NullMarked;
