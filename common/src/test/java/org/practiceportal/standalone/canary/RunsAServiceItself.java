package org.practiceportal.standalone.canary;

import org.practiceportal.content.canary.ContentCanaries;

/** What no class of standalone may do. */
public record RunsAServiceItself(ContentCanaries content) {}
