/** The AsyncAPI document of every topic. */
@NullMarked
package io.hengzhi.compatibility.asyncapi;

import org.jspecify.annotations.NullMarked;
