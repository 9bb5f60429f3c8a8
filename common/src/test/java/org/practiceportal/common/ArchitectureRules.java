package org.practiceportal.common;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may use what, and how things are named. Every module runs these rules over its own classes in a test of one
 * field, {@code ArchTests.in(ArchitectureRules.class)}; {@code ArchitectureRulesTests} shows each rule a class on which
 * it must fail, because a rule over a package that does not exist passes in silence.
 */
public final class ArchitectureRules {
    private static final String[] DATABASE = {
        "jakarta.persistence..",
        "java.sql..",
        "javax.sql..",
        "org.flywaydb..",
        "org.hibernate..",
        "org.postgresql..",
        "org.springframework.data..",
        "org.springframework.jdbc..",
        "org.springframework.orm..",
    };
    private static final String[] ELASTICSEARCH = {"co.elastic..", "org.elasticsearch..", "org.apache.lucene.."};
    private static final String[] VAADIN = {"com.vaadin.."};
    private static final String[] STORES = {"org.practiceportal.embedded..", "org.practiceportal.standalone.."};

    private static final List<String> INJECTIONS = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private static final Pattern BANNED_NAME = Pattern.compile(".*(Manager|Helper|Utils?|Utilities|Impl|Info|DTO|Dto)");
    private static final Pattern BANNED_INTERFACE_NAME = Pattern.compile("I[A-Z][a-z].*");

    private static final DescribedPredicate<JavaClass> PRODUCT_CODE =
            describe("are product code", type -> !isTestCode(type));

    /** The contract travels everywhere, so it drags in nothing but the libraries that describe it. */
    @ArchTest
    public static final ArchRule COMMON_USES_THE_CONTRACT_LIBRARIES_ONLY = classes()
            .that(PRODUCT_CODE)
            .and()
            .resideInAPackage("org.practiceportal.common..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.practiceportal.common..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "jakarta.validation..",
                    "org.springframework.core.io..",
                    "org.springframework.http..",
                    "org.springframework.web..",
                    "com.google.i18n.phonenumbers..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CONTENT_SERVICE_CALLS_NOBODY =
            never("content", ELASTICSEARCH, VAADIN, STORES, services("search", "portal"));

    @ArchTest
    public static final ArchRule SEARCH_SERVICE_HAS_NO_DATABASE =
            never("search", DATABASE, VAADIN, STORES, services("content", "portal"));

    @ArchTest
    public static final ArchRule PORTAL_HOLDS_NO_TRUTH =
            never("portal", DATABASE, ELASTICSEARCH, STORES, services("content", "search"));

    /** The embedded stores must run without the services, and the services without them. */
    @ArchTest
    public static final ArchRule EMBEDDED_STORES_KNOW_NO_SERVICE =
            never("embedded", VAADIN, services("content", "search", "portal", "standalone"));

    /** The launcher starts the services as they are in production, so it must not be able to do without one. */
    @ArchTest
    public static final ArchRule STANDALONE_CALLS_SERVICES_FROM_OUTSIDE =
            never("standalone", VAADIN, services("content", "search", "portal"));

    @ArchTest
    public static final ArchRule ACCEPTANCE_TESTS_KNOW_NOBODYS_INSIDES = noClasses()
            .that()
            .resideInAPackage("org.practiceportal.acceptance..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(services("content", "search", "portal", "standalone", "embedded"))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CYCLES = slices().matching("org.practiceportal.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(describe("test code", ArchitectureRules::isTestCode), alwaysTrue())
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTITIES_STAY_INSIDE_THEIR_FEATURE = notPublic("jakarta.persistence.Entity");

    @ArchTest
    public static final ArchRule CONTROLLERS_STAY_INSIDE_THEIR_FEATURE =
            notPublic("org.springframework.stereotype.Controller");

    @ArchTest
    public static final ArchRule VIEWS_STAY_INSIDE_THEIR_FEATURE = notPublic("com.vaadin.flow.router.Route");

    @ArchTest
    public static final ArchRule REPOSITORIES_STAY_INSIDE_THEIR_FEATURE = classes()
            .that(PRODUCT_CODE)
            .and()
            .areAssignableTo("org.springframework.data.repository.Repository")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule A_VIEW_IS_A_ROUTE = classes()
            .that(PRODUCT_CODE)
            .and()
            .haveSimpleNameEndingWith("View")
            .should(ArchCondition.from(describe(
                    "be a @Route or draw an error",
                    type -> type.isAnnotatedWith("com.vaadin.flow.router.Route")
                            || type.isAssignableTo("com.vaadin.flow.router.HasErrorParameter"))))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_THINGS_ARE =
            classes().should(haveAPlainName()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().that(PRODUCT_CODE).should(resideInANullMarkedPackage()).allowEmptyShould(true);

    /** Each of these would start an npm build of the front end. */
    @ArchTest
    public static final ArchRule NOTHING_NEEDS_NPM = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("com\\.vaadin\\.flow\\."
                    + "(component\\.dependency\\.(CssImport|JsModule|NpmPackage)(\\$Container)?|theme\\.Theme)")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethodWhere(describe("it sleeps", ArchitectureRules::sleeps))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields()
            .that()
            .areDeclaredInClassesThat(PRODUCT_CODE)
            .should(ArchCondition.from(describe(
                    "be injected", (JavaField field) -> INJECTIONS.stream().anyMatch(field::isAnnotatedWith))))
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_STATIC_FIELD_CHANGES = fields().that()
            .areDeclaredInClassesThat(PRODUCT_CODE)
            .and()
            .areStatic()
            .should()
            .beFinal()
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    /** Takes every class of the project but the canaries that {@code ArchitectureRulesTests} shows to the rules. */
    public static final class WithoutCanaries implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/canary/");
        }
    }

    private static ArchRule never(String module, String[]... packages) {
        return noClasses()
                .that(PRODUCT_CODE)
                .and()
                .resideInAPackage("org.practiceportal." + module + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        Stream.of(packages).flatMap(Stream::of).toArray(String[]::new)))
                .allowEmptyShould(true);
    }

    private static String[] services(String... names) {
        return Stream.of(names).map(name -> "org.practiceportal." + name + "..").toArray(String[]::new);
    }

    private static ArchRule notPublic(String annotation) {
        return classes()
                .that(PRODUCT_CODE)
                .and(annotatedWith(annotation)
                        .or(describe(
                                "carry an annotation that carries @" + annotation,
                                type -> type.isMetaAnnotatedWith(annotation))))
                .and()
                .areNotAnnotations()
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    private static boolean isTestCode(JavaClass type) {
        if (type.getPackageName().endsWith(".canary")) {
            return false;
        }
        var place = type.getSource().map(source -> source.getUri().toString()).orElse("");
        return place.contains("/test-classes/") || place.contains("-tests.jar!");
    }

    private static boolean sleeps(JavaCall<? extends AccessTarget> call) {
        var owner = call.getTargetOwner();
        return call.getName().equals("sleep")
                && (owner.isEquivalentTo(Thread.class) || owner.isEquivalentTo(java.util.concurrent.TimeUnit.class));
    }

    private static ArchCondition<JavaClass> haveAPlainName() {
        return new ArchCondition<>("have a name that is not a Manager, Helper, Util, Impl, Info or DTO") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var banned = BANNED_NAME.matcher(type.getSimpleName()).matches()
                        || type.isInterface()
                                && BANNED_INTERFACE_NAME
                                        .matcher(type.getSimpleName())
                                        .matches();
                events.add(new SimpleConditionEvent(type, !banned, type.getName() + " says nothing by its name"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info carries @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info with @NullMarked"));
            }
        };
    }
}
