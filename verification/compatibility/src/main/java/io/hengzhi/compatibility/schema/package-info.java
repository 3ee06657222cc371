/** JSON Schemas of what bureaus send. */
@NullMarked
package io.hengzhi.compatibility.schema;

import org.jspecify.annotations.NullMarked;
