package org.practiceportal.common.search;

import org.practiceportal.common.directory.Slug;

/**
 * What the patient may be about to type.
 *
 * @param text a published title or other name
 * @param slug the page it leads to
 */
public record Completion(String text, Slug slug) {}
