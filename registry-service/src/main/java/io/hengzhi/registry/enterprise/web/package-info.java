/** The register of enterprises over REST. */
@NullMarked
package io.hengzhi.registry.enterprise.web;

import org.jspecify.annotations.NullMarked;
