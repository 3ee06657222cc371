/** What was published against what would be: findings that name what breaks, who breaks and the way out. */
@NullMarked
package io.hengzhi.compatibility;

import org.jspecify.annotations.NullMarked;
