package org.practiceportal.content.first.canary;

import org.practiceportal.content.second.canary.SecondFeature;

/** Half of a cycle between two features. */
public record FirstFeature(SecondFeature second) {}
