/** What the log and the processes say by themselves, beside what the services say of themselves. */
@NullMarked
package io.hengzhi.verification.backbone;

import org.jspecify.annotations.NullMarked;
