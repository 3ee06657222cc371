/** The pilot districts side by side by the core six index, over HTTP. */
@NullMarked
package io.hengzhi.scoring.district.web;

import org.jspecify.annotations.NullMarked;
