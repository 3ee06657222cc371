package io.hengzhi.appeal.review.domain;

/**
 * Who took a step.
 *
 * @param account the login
 * @param role as the realm writes it
 */
public record Actor(String account, String displayName, String organisation, String role) {}
