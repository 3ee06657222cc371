/** Which version of everything the registry had told at an instant. */
@NullMarked
package io.hengzhi.scoring.past.domain;

import org.jspecify.annotations.NullMarked;
