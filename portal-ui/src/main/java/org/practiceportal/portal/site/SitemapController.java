package org.practiceportal.portal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.portal.document.Basis;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Documents.Draft;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** What search engines ask for before they read pages. */
@RestController
class SitemapController {

    /** The most addresses one file may list, by the protocol of sitemaps.org. */
    private static final int MOST_ADDRESSES = 50_000;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final ContentSource source;
    private final Documents documents;
    private final PublicAddress address;

    SitemapController(ContentSource source, Documents documents, PublicAddress address) {
        this.source = source;
        this.documents = documents;
        this.address = address;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(@RequestHeader HttpHeaders headers) {
        return documents.kept(headers, "/sitemap.xml", () -> {
            var all = addresses();
            return draft(all.paths().size() > MOST_ADDRESSES ? index(all.paths().size()) : list(all.paths()), all);
        });
    }

    @GetMapping("/sitemap-{number:[1-9]\\d{0,3}}.xml")
    ResponseEntity<byte[]> part(@RequestHeader HttpHeaders headers, @PathVariable int number) {
        return documents.kept(headers, "/sitemap-" + number + ".xml", () -> {
            var all = addresses();
            var part = all.paths().stream()
                    .skip((number - 1L) * MOST_ADDRESSES)
                    .limit(MOST_ADDRESSES)
                    .toList();
            if (all.paths().size() <= MOST_ADDRESSES || part.isEmpty()) {
                throw new NoSuchAddress();
            }
            return draft(list(part), all);
        });
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(@RequestHeader HttpHeaders headers) {
        var text = """
                User-agent: *
                Disallow: /search
                Disallow: /find
                Disallow: /staff
                Sitemap: %s
                """.formatted(address.of("/sitemap.xml"));
        return documents.once(headers, new Rendered(200, MediaType.TEXT_PLAIN, text), null);
    }

    /** Every address that search engines may list. */
    private record Addresses(List<String> paths, Basis basis) {}

    private Addresses addresses() {
        var titles = source.titles();
        var offices = source.allOffices();
        var people = source.practitioners();
        var paths = new ArrayList<>(List.of("/", "/conditions", "/offices", "/practitioners"));
        Stream.of(
                        titles.value().stream().map(ConditionPageSummary::slug).map(slug -> "/conditions/" + slug),
                        offices.value().stream().map(LocationDetails::slug).map(slug -> "/offices/" + slug),
                        people.value().practitioners().stream()
                                .map(PractitionerDetails::slug)
                                .map(slug -> "/practitioners/" + slug))
                .flatMap(each -> each)
                .forEach(paths::add);
        return new Addresses(paths, titles.basis().and(offices.basis()).and(people.basis()));
    }

    private static Draft draft(String xml, Addresses all) {
        return new Draft(new Rendered(200, MediaType.APPLICATION_XML, xml), all.basis());
    }

    private String list(List<String> paths) {
        return paths.stream()
                .map(path -> "<url><loc>" + escaped(address.of(path)) + "</loc></url>\n")
                .collect(Collectors.joining("", XML + "<urlset" + NAMESPACE, "</urlset>\n"));
    }

    private String index(int size) {
        return IntStream.rangeClosed(1, (size + MOST_ADDRESSES - 1) / MOST_ADDRESSES)
                .mapToObj(number ->
                        "<sitemap><loc>" + escaped(address.of("/sitemap-" + number + ".xml")) + "</loc></sitemap>\n")
                .collect(Collectors.joining("", XML + "<sitemapindex" + NAMESPACE, "</sitemapindex>\n"));
    }

    /** Paths are made of slugs; only the configured address may hold a character that XML escapes. */
    private static String escaped(String url) {
        return url.replace("&", "&amp;").replace("<", "&lt;");
    }
}
