package org.practiceportal.portal.document;

/**
 * A value as content-service gave it.
 *
 * @param basis the records it rests on
 */
public record Sourced<T>(T value, Basis basis) {}
