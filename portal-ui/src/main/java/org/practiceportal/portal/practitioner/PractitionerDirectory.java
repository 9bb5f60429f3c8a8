package org.practiceportal.portal.practitioner;

import java.util.List;
import java.util.regex.Pattern;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Copy;
import org.practiceportal.portal.document.CopyKey;
import org.practiceportal.portal.document.KeptCopies;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/** Everybody who sees patients, kept in memory: a practice has hundreds of them at most. */
@Service
public class PractitionerDirectory {

    private static final CopyKey<PractitionerList> ALL = new CopyKey<>(PractitionerList.class, "practitioners");

    /** Bytes a person takes with roles and text, generously; an office no less. */
    private static final int BYTES_A_RECORD = 4_000;

    /** As in "Dr. Lopez's office". */
    private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");

    private final ContentSource source;
    private final KeptCopies copies;

    PractitionerDirectory(ContentSource source, KeptCopies copies) {
        this.source = source;
        this.copies = copies;
    }

    /**
     * Returns everybody, also those who have left.
     *
     * @throws org.practiceportal.portal.document.NeighbourUnavailable if none is kept and content-service does not answer
     */
    public Seen<PractitionerList> get() {
        return copies.read(ALL, () -> {
            var all = source.practitioners();
            int records =
                    all.value().practitioners().size() + all.value().locations().size();
            return new Copy<>(all.value(), records * BYTES_A_RECORD, all.basis());
        });
    }

    /**
     * Returns whether somebody is called so: by the family name, with or without names before it. Nobody is while
     * content-service does not answer.
     */
    public boolean isNamed(String words) {
        var said = NameSearch.of(POSSESSIVE.matcher(words).replaceAll("")).words();
        try {
            return get().value().practitioners().stream()
                    .map(person -> person.draft().name())
                    .anyMatch(name -> isNamed(said, name));
        } catch (NeighbourUnavailable | HttpClientErrorException e) {
            return false;
        }
    }

    private static boolean isNamed(List<String> said, PersonName name) {
        var family = NameSearch.of(name.family()).words();
        return !family.isEmpty()
                && said.containsAll(family)
                && NameSearch.of(name.display()).words().containsAll(said);
    }
}
