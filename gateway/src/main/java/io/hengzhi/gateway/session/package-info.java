/** People: login, the session in the store, its purpose. */
@NullMarked
package io.hengzhi.gateway.session;

import org.jspecify.annotations.NullMarked;
