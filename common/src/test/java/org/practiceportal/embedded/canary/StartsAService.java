package org.practiceportal.embedded.canary;

import org.practiceportal.content.canary.ContentCanaries;

/** What no class of embedded-stores may do. */
public record StartsAService(ContentCanaries content) {}
