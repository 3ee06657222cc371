package io.hengzhi.registry.enterprise.domain;

import java.time.Instant;

/** Who put his name to something, and when. */
public record Signature(String by, Instant at) {}
