package org.practiceportal.common.unmarked.canary;

/** Its package has no package-info. */
public final class InAnUnmarkedPackage {}
