/** Administering bureaus over REST. */
@NullMarked
package io.hengzhi.registry.bureau.web;

import org.jspecify.annotations.NullMarked;
