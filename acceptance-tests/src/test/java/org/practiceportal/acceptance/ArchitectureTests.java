package org.practiceportal.acceptance;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceportal.common.ArchitectureRules;

/** The rules over all modules at once: what one module's own test cannot see is who uses whom across them. */
@AnalyzeClasses(
        locations = ArchitectureTests.EveryModule.class,
        importOptions = ArchitectureRules.WithoutCanaries.class)
class ArchitectureTests {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    static final class EveryModule implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Repository.open().files("[^/]+/pom\\.xml").stream()
                    .map(pom -> Repository.root().resolve(pom).resolveSibling("target"))
                    .flatMap(target -> Stream.of(target.resolve("classes"), target.resolve("test-classes")))
                    .filter(Files::isDirectory)
                    .map(Path::toUri)
                    .map(Location::of)
                    .collect(toSet());
        }
    }
}
