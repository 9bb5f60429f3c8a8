package org.practiceportal.acceptance.canary;

import org.practiceportal.content.canary.ContentCanaries;

/** What no journey may do. */
public record LooksInside(ContentCanaries content) {}
