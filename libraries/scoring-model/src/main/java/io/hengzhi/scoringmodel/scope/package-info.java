/** Who is monitored, on which list, and who is left out for now. */
@NullMarked
package io.hengzhi.scoringmodel.scope;

import org.jspecify.annotations.NullMarked;
