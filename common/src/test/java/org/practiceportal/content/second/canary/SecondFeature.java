package org.practiceportal.content.second.canary;

import org.practiceportal.content.first.canary.FirstFeature;

/** The other half of the cycle. */
public record SecondFeature(FirstFeature first) {}
