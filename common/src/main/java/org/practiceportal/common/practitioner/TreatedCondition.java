package org.practiceportal.common.practitioner;

import org.practiceportal.common.directory.Slug;

/** A published condition page about something that people here treat. */
public record TreatedCondition(Slug slug, String title) {}
