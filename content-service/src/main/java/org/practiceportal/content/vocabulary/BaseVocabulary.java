package org.practiceportal.content.vocabulary;

import java.io.IOException;
import java.util.List;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.Actor;
import org.practiceportal.content.problem.BrokenRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The lists that come with the program: what patients say for what pages say, names of one disease, and words of an
 * emergency, which nothing may change. Imported at
 * each start, which is no news unless a new release brings other ones; a rule of staff's stands before them, and a
 * protected phrase keeps them away.
 */
@Component
@ConditionalOnBooleanProperty("portal.base-vocabulary")
class BaseVocabulary implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(BaseVocabulary.class);

    private static final Actor PROGRAM = new Actor("import:program");

    private static final List<Slug> LISTS =
            List.of(new Slug("everyday-words"), new Slug("disease-names"), new Slug("red-flags"));

    private final VocabularyImport imports;

    BaseVocabulary(VocabularyImport imports) {
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var name : LISTS) {
            try (var list = new ClassPathResource("vocabulary/" + name + ".txt").getInputStream()) {
                var report = imports.take(PROGRAM, name, list);
                if (report.refused() > 0) {
                    LOG.warn("The list {} of this program has lines that cannot be taken: {}", name, report.refusals());
                }
            } catch (BrokenRule e) {
                LOG.info("Another node is taking the list {}", name);
            }
        }
    }
}
