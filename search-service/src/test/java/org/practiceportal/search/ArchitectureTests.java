package org.practiceportal.search;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.practiceportal.common.ArchitectureRules;

@AnalyzeClasses(packages = "org.practiceportal.search", importOptions = ArchitectureRules.WithoutCanaries.class)
class ArchitectureTests {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
