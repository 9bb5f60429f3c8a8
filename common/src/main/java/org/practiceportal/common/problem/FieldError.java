package org.practiceportal.common.problem;

/**
 * One thing wrong with one field of an input; problem details list them under {@code errors}.
 *
 * @param field the path of the field, such as {@code sections[2].text}
 * @param message what to do about it, in words for the person who typed it
 */
public record FieldError(String field, String message) {}
