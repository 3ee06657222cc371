/** What the registry's endpoints share: versions as entity tags, refusals as problems, fields that must be there. */
@NullMarked
package io.hengzhi.registry.http;

import org.jspecify.annotations.NullMarked;
