/** Import over REST. */
@NullMarked
package io.hengzhi.registry.importing.web;

import org.jspecify.annotations.NullMarked;
