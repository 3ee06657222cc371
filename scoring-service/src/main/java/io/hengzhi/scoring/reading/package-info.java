/** What every answer shares: how far a caller's sight reaches, and how the state names itself. */
@NullMarked
package io.hengzhi.scoring.reading;

import org.jspecify.annotations.NullMarked;
