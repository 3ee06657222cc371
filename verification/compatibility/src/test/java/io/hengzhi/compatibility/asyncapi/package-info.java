/** The AsyncAPI document, held to topics, access table and contracts. */
@NullMarked
package io.hengzhi.compatibility.asyncapi;

import org.jspecify.annotations.NullMarked;
