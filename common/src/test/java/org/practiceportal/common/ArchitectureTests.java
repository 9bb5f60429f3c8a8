package org.practiceportal.common;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "org.practiceportal", importOptions = ArchitectureRules.WithoutCanaries.class)
class ArchitectureTests {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
