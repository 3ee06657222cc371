@NullMarked
package io.hengzhi.verification.documents;

import org.jspecify.annotations.NullMarked;
